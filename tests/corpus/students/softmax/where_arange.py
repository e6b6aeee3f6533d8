# %% one_hot
def one_hot(labels, K):
    k = np.arange(K)[:, np.newaxis]
    return np.where(labels == k, 1.0, 0.0)
