# mistake: Zeros and ones are interchanged: != must be ==.
# mistake: np.squeeze drops the column axis when there is a single example, so the shape is (K,) and not (K, 1).
# told: Zeros and ones are the wrong way round: the 1 marks the class of the e
def one_hot(labels, K):
    Y = (np.arange(K)[:, np.newaxis] != labels).astype(int)
    return np.squeeze(Y)
