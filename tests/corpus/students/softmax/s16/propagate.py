import logging
logger = logging.getLogger("softmax-regression")

def propagate(W, b, X, Y):
    m = X.shape[1]
    try:
        Z = W @ X + b
    except ValueError as err:
        logger.error("W %s and X %s do not fit: %s", W.shape, X.shape, err)
        raise
    A = softmax(Z)
    with np.errstate(divide="ignore", invalid="ignore"):
        logA = np.log(A)
        cost = -np.sum(np.where(Y > 0, Y * logA, 0.0)) / m
    if not np.isfinite(cost):
        logger.warning("cost is %s", cost)
    dZ = A - Y
    grads = {"dW": dZ @ X.T / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}
    logger.debug("cost %.6f", cost)
    return grads, cost
