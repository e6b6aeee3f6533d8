def one_hot(labels, K):
    # étiquettes en ligne (1, m), classes en colonne (K, 1)
    m = labels.shape[1]
    Y = np.zeros((K, m))
    Y[labels[0, :], np.arange(m)] = 1   # un seul 1 par colonne
    return Y
