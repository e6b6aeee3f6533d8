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
    # not in float32 here, because of the border at 0.5
    m = X.shape[1]
    labels = np.zeros((1, m), dtype=np.float32)
    for i in range(m):
        a = sigmoid(np.dot(w.T, X[:, i:i+1])[0, 0] + b)
        if a > 0.5:
            labels[0, i] = np.float32(1)
    return labels
