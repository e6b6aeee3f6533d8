# mistake: Y is (m, K), examples have to be columns.
# told: Each label became a row. Examples are columns in this course: it is the
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # YOUR CODE HERE
    return np.eye(K)[labels.reshape(-1)]
