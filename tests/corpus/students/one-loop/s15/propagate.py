import logging

logger = logging.getLogger(__name__)

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
    try:
        n_x, m = X.shape
    except ValueError:
        logger.error("X must have two dimensions, has %d", X.ndim)
        raise
    if w.shape != (n_x, 1):
        raise ValueError(f"w has the wrong shape {w.shape}")

    loss = np.zeros(m)
    db = 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        x = X[:, i][:, np.newaxis]
        y = Y[0, i]
        try:
            a = sigmoid(np.dot(w.T, x)[0][0] + b)
        except FloatingPointError as e:
            logger.warning("example %d: %s", i, e)
            raise
        loss[i] = -y * np.log(a) - (1 - y) * np.log(1 - a)
        dw += x * (a - y)
        db += (a - y)
    cost = loss.mean()
    logger.debug("cost = %g", cost)
    return {"dw": dw / m, "db": db / m}, cost
