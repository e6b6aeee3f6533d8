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
    proba = sigmoid(X.T.dot(w) + b)          # (m, 1), one row per example
    labels = np.round(proba).astype("int64")  # rounds half to even, so 0.5 -> 0 as asked
    return labels.T
