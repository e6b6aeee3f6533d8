# mistake: It uses the threshold 0.5 of logistic regression and takes argmax over the whole table.
# told: Without an axis, `np.argmax` gives one number for the whole array. Each column
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
    return np.array([[np.argmax(A > 0.5)]])
