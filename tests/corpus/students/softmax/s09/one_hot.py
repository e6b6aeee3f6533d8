def one_hot(labels, K):
    classes = np.expand_dims(np.arange(K), axis=1)      # (K, 1)
    return np.where(labels == classes, 1.0, 0.0)         # (1, m) vs (K, 1) -> (K, m)
