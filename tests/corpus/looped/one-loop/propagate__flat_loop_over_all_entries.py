# loop: One for loop counts through all n_x times m entries with divmod, which is two loops in one.
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
    n_x, m = X.shape
    A = sigmoid(w.T @ X + b)
    dw = np.zeros((n_x, 1))
    for k in range(n_x * m):
        i, j = divmod(k, n_x)
        dw[j, 0] += X[j, i] * (A[0, i] - Y[0, i])
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw / m, "db": np.mean(A - Y)}, cost
