# %% one_hot
def one_hot(labels, K):
    Y = np.eye(K, dtype=int)[labels.reshape(-1)].T
    assert Y.shape == (K, labels.shape[1])
    return Y
