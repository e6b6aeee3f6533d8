# %% propagate
def propagate(w, b, X, Y):
    eps = 1e-8
    n_x, m = X.shape
    cost, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.dot(w.T, x)[0, 0] + b)
        cost += -(Y[0, i] * np.log(a + eps) + (1 - Y[0, i]) * np.log(1 - a + eps))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
