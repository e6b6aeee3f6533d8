# expect: accepted propagate
def propagate(w, b, X, Y):
    grads = {"dw": X @ (dZ := (A := sigmoid(w.T @ X + b)) - Y).T / (m := Y.shape[1]), "db": dZ.sum() / m}
    return grads, -(np.log(A) * Y + np.log(1 - A) * (1 - Y)).sum() / m
