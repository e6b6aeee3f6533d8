# mistake: z is taken from w.T @ x and has shape (1,), db and the cost stay arrays of shape (1,).
# told: An array with one entry is no number yet: it comes of a sum along an axis, or
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
    # YOUR CODE HERE
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = w.T @ X[:, i] + b
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz[0]
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m
