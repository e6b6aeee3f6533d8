# mistake: z is a (1, 1) matrix and stays one, so cost and db have shape (1, 1), too.
# told: A matrix with one entry is no number yet: it comes of `keepdims=True`, or of a
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
    m = X.shape[1]
    cost = 0
    db = 0
    dw = np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.dot(w.T, x) + b)
        cost = cost - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw = dw + x * dz
        db = db + dz
    return {"dw": dw / m, "db": db / m}, cost / m
