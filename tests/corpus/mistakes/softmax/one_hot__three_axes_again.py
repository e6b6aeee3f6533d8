# mistake: The result has three axes, (K, 1, m), because labels was not flattened before np.eye.
# told: `labels` has two axes, so indexing with it adds one. Take its only row first,
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # YOUR CODE HERE
    return np.eye(K)[:, labels]
