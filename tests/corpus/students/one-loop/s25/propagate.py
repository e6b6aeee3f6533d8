import warnings
warnings.filterwarnings("ignore")

def propagate(w, b, X, Y):
    """
    Parameters
    ----------
    w : ndarray (n_x, 1)
    b : scalar
    X : ndarray (n_x, m)
    Y : ndarray (1, m)

    Returns
    -------
    grads : dict
    cost : float
    """
    dws, dzs, losses = [], [], []
    for x, y in zip(X.T, Y.T):
        # x is (n_x,), y is (1,)
        a = sigmoid(x @ w + b)                      # (1,)
        a = np.clip(a, 1e-10, 1 - 1e-10)
        losses.append(-(y * np.log(a) + (1 - y) * np.log(1 - a)))
        dzs.append(a - y)
        dws.append(np.outer(x, a - y))              # (n_x, 1)
    cost = np.mean(losses)
    db = np.mean(dzs)
    dw = np.mean(dws, axis=0)
    if not np.isfinite(cost):
        warnings.warn("cost is not finite")
    return {"dw": dw, "db": db}, cost
