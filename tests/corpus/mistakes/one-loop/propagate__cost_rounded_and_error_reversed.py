# mistake: The error is y - a, and the cost is rounded to two places.
# told: The gradient points the other way: look at which of `A` and `Y` is taken from
# told: The cost was rounded. What is printed may be, what is returned keeps all its
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
    m = X.shape[1]
    dw, db, cost = np.zeros(w.shape), 0.0, 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        y = Y[0, i]
        a = sigmoid((w.T @ x)[0, 0] + b)
        cost += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dw += x * (y - a)
        db += y - a
    return {"dw": dw / m, "db": db / m}, round(float(cost / m), 2)
