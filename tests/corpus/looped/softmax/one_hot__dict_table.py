# loop: A dict comprehension makes a table of columns, and each label looks its column up in a comprehension.
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    table = {k: np.eye(K)[:, k] for k in range(K)}
    return np.stack([table[int(k)] for k in labels[0]], axis=1)
