import logging
import warnings

log = logging.getLogger("logreg")


def propagate(w, b, X, Y):
    n_x, m = X.shape
    if w.shape != (n_x, 1):
        raise ValueError(f"w has shape {w.shape}, expected {(n_x, 1)}")
    if Y.shape != (1, m):
        raise ValueError(f"Y has shape {Y.shape}, expected {(1, m)}")

    cost, db = 0.0, 0.0
    dw = np.zeros((n_x, 1), dtype=np.float64)
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        for i in range(m):
            z = float(b)
            for j in range(n_x):
                z += w[j, 0] * X[j, i]
            a = sigmoid(z)
            # only one of the two logarithms counts; this way 0 * log(0) never happens
            if Y[0, i] == 1:
                cost -= np.log(a)
            else:
                cost -= np.log(1 - a)
            dz = a - Y[0, i]
            for j in range(n_x):
                dw[j, 0] += X[j, i] * dz
            db += dz
    cost, db = cost / m, db / m
    dw /= m
    if not np.isfinite(cost):
        warnings.warn("the cost is not finite, try a smaller alpha")
    log.debug("cost=%f", cost)
    return {"dw": dw, "db": db}, cost
