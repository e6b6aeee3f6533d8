# loop: The columns are written as text, joined and read back.
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    m = labels.shape[1]
    text = "".join(map(lambda k: "0" * int(k) + "1" + "0" * (K - 1 - int(k)), labels[0]))
    return np.array(list(text), dtype=int).reshape(m, K).T
