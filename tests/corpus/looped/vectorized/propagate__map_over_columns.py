# loop: map calls a lambda for each example.
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
    z = list(map(lambda x: float(x @ w[:, 0]) + b, X.T))
    A = sigmoid(np.array(z)).reshape(1, m)
    dZ = A - Y
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ dZ.T / m, "db": dZ.sum() / m}, cost
