# loop: np.apply_along_axis runs a Python function for each column of X.
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
    A = np.apply_along_axis(lambda x: sigmoid(x @ w[:, 0] + b), 0, X).reshape(1, m)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = np.apply_along_axis(lambda row: np.mean(row * (A - Y)[0]), 1, X).reshape(-1, 1)
    return {"dw": dw, "db": np.mean(A - Y)}, cost
