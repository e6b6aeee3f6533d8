# %% one_hot
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((K, m), dtype=int)
    Y[labels, np.arange(m)] = 1
    return Y
