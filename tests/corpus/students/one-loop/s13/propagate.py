def propagate(w, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    With the probabilities A = σ(wᵀX + b), of shape (1, m):

        cost = −1/m Σ [Y log A + (1 − Y) log(1 − A)]
        dw   = 1/m X (A − Y)ᵀ
        db   = 1/m Σ (A − Y)

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).
        Y: labels, 0 or 1, shape (1, m).

    Returns:
        grads: a dict with "dw", shape (n_x, 1), and "db", a scalar.
        cost: a scalar.
    """
    # -log(sigmoid(z)) = log(1 + e^-z) = logaddexp(0, -z)
    # -log(1 - sigmoid(z)) = logaddexp(0, z)
    # -> no log(0) for large z
    m = X.shape[1]
    cost, db, dw = 0.0, 0.0, np.zeros((X.shape[0], 1))
    for i in range(m):
        x = X[:, i]
        y = Y[0, i]
        z = np.inner(w[:, 0], x) + b
        cost += y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)
        dz = sigmoid(z) - y
        dw[:, 0] += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
