def one_hot(labels, K):
    return (labels == np.arange(K)[:, None]).astype(int)
