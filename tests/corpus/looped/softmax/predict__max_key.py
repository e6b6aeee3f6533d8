# loop: Python's max with a key searches the best class of each example.
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
    K, m = A.shape
    return np.array([[max(range(K), key=lambda k: A[k, i]) for i in range(m)]])
