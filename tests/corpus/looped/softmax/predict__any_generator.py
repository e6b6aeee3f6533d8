# loop: any runs a generator that asks one class after the other.
def predict(W, b, X):
    """The most probable class of each example, with the probabilities A = softmax(WX + b).

    Args:
        W: weights, one row per class, shape (K, n_x).
        b: biases, shape (K, 1).
        X: examples, one per column, shape (n_x, m).

    Returns:
        The labels, whole numbers from 0 to K − 1, shape (1, m). Of equally probable classes, the smallest.
    """
    # YOUR CODE HERE
    A = softmax(W @ X + b)
    top = A.max(axis=0)
    labels = np.full((1, X.shape[1]), -1)
    k = iter(range(A.shape[0]))
    any((np.copyto(labels, j, where=(A[j] == top) & (labels < 0)), (labels >= 0).all())[1] for j in k)
    return labels
