# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost = 0
    db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw[:, 0] += X[:, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
