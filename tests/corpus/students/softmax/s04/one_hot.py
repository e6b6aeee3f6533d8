def one_hot(labels, K):
    # in R:  outer(0:(K-1), labels, "==") * 1
    return np.equal.outer(np.arange(K), labels.ravel()) * 1
