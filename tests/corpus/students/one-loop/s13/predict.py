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
    labels = np.empty((1, X.shape[1]))
    for i in range(X.shape[1]):
        z = np.inner(w[:, 0], X[:, i]) + b
        labels[0, i] = max(np.sign(sigmoid(z) - 0.5), 0)   # sign(0) = 0, so 0.5 gives 0
    return labels
