# %% one_hot
def one_hot(labels, K):
    Y = np.zeros((K, labels.shape[1]))
    np.put_along_axis(Y, labels.astype(int), 1.0, axis=0)
    return Y
