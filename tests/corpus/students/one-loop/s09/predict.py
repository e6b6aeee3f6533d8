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
    labels = []
    for i in range(X.shape[1]):
        x = np.expand_dims(X[:, i], axis=1)
        a = np.squeeze(sigmoid(np.dot(w.T, x) + b))
        labels.append(np.where(a > 0.5, 1, 0))
    return np.array(labels).reshape(1, -1)
