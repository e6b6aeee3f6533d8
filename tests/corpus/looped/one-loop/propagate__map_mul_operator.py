# loop: map with operator.mul multiplies the features one by one.
import operator


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
    weights = w[:, 0].tolist()
    for i in range(m):
        a = sigmoid(sum(map(operator.mul, weights, X[:, i].tolist())) + b)
        y = Y[0, i]
        J += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dw = dw + X[:, i:i + 1] * (a - y)
        db = db + a - y
    return {"dw": dw / m, "db": db / m}, J / m
