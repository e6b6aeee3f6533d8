def ncol(X):
    return X.shape[1]

def nrow(X):
    return X.shape[0]

# R: propagate <- function(w, b, X, Y)
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
    m = ncol(X)
    J = 0.0
    db = 0.0
    dw = np.zeros((nrow(X), 1))
    for i in np.arange(1, m + 1):            # for (i in 1:m)
        x = X[:, (i - 1):i]                  # X[, i, drop = FALSE]
        y = Y[0, i - 1]
        z = np.sum(w * x) + b                # sum(w * x) + b
        a = sigmoid(z)
        J = J - np.where(y == 1, np.log(a), np.log(1 - a))   # ifelse
        dz = a - y
        dw = dw + x * dz
        db = db + dz
    J = J / m
    dw = dw / m
    db = db / m
    grads = dict(dw=dw, db=db)               # list(dw = dw, db = db)
    return grads, J
