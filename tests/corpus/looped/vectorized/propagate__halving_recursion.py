# loop: The function splits the examples in halves and calls itself until one is left.
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
    if m == 1:
        a = sigmoid(w.T @ X + b)
        y = Y
        cost = -(y * np.log(a) + (1 - y) * np.log(1 - a))
        return {"dw": X * (a - y), "db": (a - y).item()}, cost.item()
    h = m // 2
    g1, c1 = propagate(w, b, X[:, :h], Y[:, :h])
    g2, c2 = propagate(w, b, X[:, h:], Y[:, h:])
    dw = (h * g1["dw"] + (m - h) * g2["dw"]) / m
    db = (h * g1["db"] + (m - h) * g2["db"]) / m
    return {"dw": dw, "db": db}, (h * c1 + (m - h) * c2) / m
