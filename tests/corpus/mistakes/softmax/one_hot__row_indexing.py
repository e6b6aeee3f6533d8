# mistake: Y[labels] = 1 fills whole rows, the column index is missing.
# told: `Y[labels]` is whole rows, so all their entries became 1. Each column has one 1
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # YOUR CODE HERE
    m = labels.shape[1]
    Y = np.zeros((K, m))
    Y[labels[0]] = 1
    return Y
