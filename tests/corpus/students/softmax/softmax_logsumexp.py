# %% softmax
def logsumexp(Z):
    c = np.max(Z, axis=0, keepdims=True)
    return c + np.log(np.sum(np.exp(Z - c), axis=0, keepdims=True))


def softmax(Z):
    return np.exp(Z - logsumexp(Z))
