# mistake: The labels are a column (m, 1), they belong into a row.
# told: The labels stand in a column. They are to lie in a row, as the argument of
def predict(W, b, X):
    """The most probable class of each example, with the probabilities A = softmax(WX + b).

    Args:
        W: weights, one row per class, shape (K, n_x).
        b: biases, shape (K, 1).
        X: examples, one per column, shape (n_x, m).

    Returns:
        The labels, whole numbers from 0 to K − 1, shape (1, m). Of equally probable classes, the smallest.
    """
    A = softmax(W @ X + b)
    return np.argmax(A, axis=0).reshape(-1, 1)
