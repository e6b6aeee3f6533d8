# mistake: The array of labels is as long as there are features.
# told: `predict` raised IndexError: index
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
    n_x, m = X.shape
    labels = np.zeros((1, n_x))
    for i in range(m):
        a = sigmoid((w.T @ X[:, i:i + 1])[0, 0] + b)
        labels[0, i] = 1 if a > 0.5 else 0
    return labels
