# loop: np.vstack of a generator over the classes is a loop over the classes.
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # YOUR CODE HERE
    return np.vstack(tuple(labels == k for k in range(K))).astype(float)
