# %% one_hot
def one_hot(labels, K):
    return np.equal.outer(np.arange(K), labels[0]).astype(int)
