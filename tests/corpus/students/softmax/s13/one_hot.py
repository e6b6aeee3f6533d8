def one_hot(labels, K):
    k = np.indices((K, labels.shape[1]))[0]      # row number of each entry
    mask = ~(np.greater(k, labels) | np.less(k, labels))
    Y = np.zeros(mask.shape)
    Y[mask] = 1
    return Y
