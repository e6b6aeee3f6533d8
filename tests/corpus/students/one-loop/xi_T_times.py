# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dwT = np.zeros((1, n_x))
    db = 0.0
    cost = 0.0
    for i in range(m):
        z = np.sum(w.T * X[:, i]) + b
        a = sigmoid(z)
        dz = a - Y[0, i]
        dwT += dz * X[:, i]
        db += dz
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
    dw = dwT.T / m
    return {"dw": dw, "db": db / m}, cost / m
