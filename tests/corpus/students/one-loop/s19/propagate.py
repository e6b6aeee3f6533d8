%%time
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
    J, db = 0., 0.
    dw = np.zeros((X.shape[0], 1))
    for i in range(m):
        xi = X[:, i, None]
        yi = Y[0, i]
        zi = (w.T.dot(xi) + b)[0, 0]
        ai = sigmoid(zi)
        J += -(yi*np.log(ai) + (1-yi)*np.log(1-ai))
        dzi = ai - yi
        dw += xi*dzi
        db += dzi
    J, dw, db = J/m, dw/m, db/m
    return {"dw": dw, "db": db}, J
