import logging

log = logging.getLogger("logreg")


def predict(w, b, X):
    n_x, m = X.shape
    if w.shape != (n_x, 1):
        raise ValueError(f"w has shape {w.shape}, expected {(n_x, 1)}")
    labels = np.zeros((1, m), dtype=np.int64)
    with np.errstate(over="ignore"):
        for i in range(m):
            z = float(b)
            for j in range(n_x):
                z += w[j, 0] * X[j, i]
            labels[0, i] = 1 if sigmoid(z) > 0.5 else 0
    log.debug("%d of %d are ones", labels.sum(), m)
    return labels
