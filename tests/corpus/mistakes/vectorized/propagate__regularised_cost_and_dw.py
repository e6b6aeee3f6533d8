# mistake: An L2 penalty was added to the cost and to dw, which the formulas do not have.
# told: A penalty on the size of `w` was added (regularization). The formulas of this
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
    lambd = 0.1
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)) + lambd / (2 * m) * np.sum(w ** 2)
    dw = X @ (A - Y).T / m + lambd / m * w
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost
