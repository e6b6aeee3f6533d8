import logging

log = logging.getLogger("logreg")
log.setLevel(logging.WARNING)


def propagate(w, b, X, Y):
    n_x, m = X.shape
    log.debug("propagate: n_x=%d m=%d", n_x, m)

    Z = w.T.dot(X) + b
    A = sigmoid(Z)
    cost = (Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / (-m)
    dZ = A - Y
    dw = X.dot(dZ.T) / m
    db = dZ.sum() / m

    log.debug("cost=%g", cost)
    return dict(dw=dw, db=db), cost
