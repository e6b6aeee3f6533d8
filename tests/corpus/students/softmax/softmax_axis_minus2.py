# %% softmax
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=-2, keepdims=True))
    return E / np.sum(E, axis=-2, keepdims=True)
