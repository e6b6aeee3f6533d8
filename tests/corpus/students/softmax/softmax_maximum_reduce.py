# %% softmax
def softmax(Z):
    E = np.exp(Z - np.maximum.reduce(Z, axis=0))
    return E / np.add.reduce(E, axis=0)
