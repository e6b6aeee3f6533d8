# mistake: The negative class is called -1, and the labels are a column.
# told: The labels are 0 and 1 in this course, not −1 and 1.
# told: The labels stand in a column. They are to lie in a row, as `Y` does.
def predict(w, b, X):
    """The labels that the parameters give to the examples.

    With the probabilities A = σ(wᵀX + b): the label is 1 where A > 0.5, else 0. Exactly 0.5 gives 0.

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).

    Returns:
        The labels, zeros and ones, shape (1, m).
    """
    # YOUR CODE HERE
    m = X.shape[1]
    labels = np.zeros((m, 1))
    for i in range(m):
        a = sigmoid((w.T @ X[:, i:i + 1])[0, 0] + b)
        labels[i, 0] = 1 if a > 0.5 else -1
    return labels
