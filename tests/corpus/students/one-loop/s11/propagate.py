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
    # float32 is enough for this and uses half the memory
    w32 = w.astype(np.float32)
    X32 = X.astype(np.float32)
    Y32 = Y.astype(np.float32)
    b32 = np.float32(b)
    n_x, m = X32.shape

    dw = np.zeros((n_x, 1), dtype=np.float32)
    db = np.float32(0)
    J = np.float32(0)
    for i in range(m):
        xi = X32[:, i:i+1]
        yi = Y32[0, i]
        ai = sigmoid(np.dot(w32.T, xi)[0, 0] + b32)
        ai_safe = np.clip(ai, np.float32(1e-7), np.float32(1 - 1e-7))
        J = J - (yi * np.log(ai_safe) + (1 - yi) * np.log(1 - ai_safe))
        dzi = ai - yi
        dw = dw + xi * dzi
        db = db + dzi
    grads = {"dw": dw / np.float32(m), "db": db / np.float32(m)}
    return grads, J / np.float32(m)
