# %% softmax
def softmax(Z):
    K = Z.shape[0]
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return E / (np.ones((1, K)) @ E)
