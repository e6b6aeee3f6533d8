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
    ergebnis = []
    for i in range(X.shape[1]):
        with np.errstate(over="ignore"):
            a = sigmoid((w.T @ X[:, i:i + 1])[0, 0] + b)
        # genau 0.5 gibt 0
        ergebnis.append(1.0 if a > 0.5 else 0.0)
    return np.array([ergebnis])
