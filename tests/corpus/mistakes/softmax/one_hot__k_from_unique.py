# mistake: Only the classes that occur get a row (np.unique).
# told: A class without examples has no row here. There are `K` rows, whatever the
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # YOUR CODE HERE
    classes = np.unique(labels).reshape(-1, 1)
    return 1.0 * (classes == labels)
