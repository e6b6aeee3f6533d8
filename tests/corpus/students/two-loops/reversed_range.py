# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m - 1, -1, -1):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        dz = a - Y[0, i]
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        db += dz
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
    return {"dw": dw / m, "db": db / m}, cost / m
