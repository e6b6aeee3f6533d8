# %% propagate
def propagate(w, b, X, Y):
    from math import log
    n_x, m = X.shape
    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        a = sigmoid(float(np.dot(w[:, 0], X[:, i])) + b)
        if Y[0, i]:
            J -= log(a)
        else:
            J -= log(1 - a)
        dw += X[:, i:i+1] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
