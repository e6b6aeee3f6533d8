# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    a = sigmoid(np.inner(X.T, w.T) + b).T
    cost = -(np.inner(Y, np.log(a)) + np.inner(1 - Y, np.log(1 - a))).item() / m
    return {"dw": np.inner(X, a - Y) / m, "db": float(np.sum(a - Y)) / m}, cost
