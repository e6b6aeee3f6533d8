import time
from copy import deepcopy

def propagate(w, b, X, Y, verbose=False):
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
    t0 = time.time()
    m = X.shape[1]
    acc = {"J": 0.0, "dw": np.zeros((X.shape[0], 1)), "db": 0.0}
    for i in range(m):
        x = deepcopy(X[:, i:i+1])
        y = Y[0, i]
        a = sigmoid(np.matmul(w.T, x).item() + b)
        acc["J"] -= y * np.log(a) + (1 - y) * np.log(1 - a)
        acc["dw"] += x * (a - y)
        acc["db"] += a - y
    J = acc["J"] / m
    grads = {"dw": acc["dw"] / m, "db": acc["db"] / m}
    if verbose:
        print(f"propagate took {time.time() - t0:.3f} s")
    return grads, J
