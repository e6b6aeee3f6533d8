# %% propagate
def propagate(w, b, X, Y):
    eps = 1e-10  # avoid log(0)
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost -= Y[0, i] * np.log(a + eps) + (1 - Y[0, i]) * np.log(1 - a + eps)
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
