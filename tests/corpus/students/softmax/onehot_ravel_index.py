# %% one_hot
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros(K * m)
    position = labels.astype(int).ravel() * m + np.arange(m)
    Y[position] = 1
    return Y.reshape(K, m)
