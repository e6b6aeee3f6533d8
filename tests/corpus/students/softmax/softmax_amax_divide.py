# %% softmax
def softmax(Z):
    shifted = np.subtract(Z, np.amax(Z, axis=0, keepdims=True))
    exps = np.exp(shifted)
    return np.divide(exps, np.sum(exps, axis=0, keepdims=True))
