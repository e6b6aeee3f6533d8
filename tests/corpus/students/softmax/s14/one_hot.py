def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((K, m), dtype=np.float64)
    Y[labels.astype(int), np.arange(m)] += 1.0
    return Y
