# %% one_hot
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((K, m))
    Y[labels[0], np.arange(m)] = 1
    return Y
