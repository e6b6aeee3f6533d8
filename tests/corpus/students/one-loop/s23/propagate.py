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
    A = sigmoid(w.T @ X + b)

    # masques : exemples positifs et négatifs
    positifs = (Y == 1)
    negatifs = ~positifs

    # le coût : log(a) pour les positifs, log(1 - a) pour les négatifs
    cout = -(np.log(A[positifs]).sum() + np.log(1 - A[negatifs]).sum()) / m

    # le gradient
    dZ = A.copy()
    dZ[positifs] -= 1
    dw = X @ dZ.T / m
    db = dZ.mean()
    return {"dw": dw, "db": db}, cout
