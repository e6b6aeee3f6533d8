def one_hot(labels, K):
    m = labels.size
    flat = np.reshape(labels, (m,)).astype(np.int64)
    Y = np.zeros(K * m)
    # position of (class, i) in the flattened matrix: class * m + i
    Y[flat * m + np.arange(m)] = 1
    return np.reshape(Y, (K, m))
