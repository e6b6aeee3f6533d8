# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        a_safe = np.clip(a, 1e-15, 1 - 1e-15)
        cost -= Y[0, i] * np.log(a_safe) + (1 - Y[0, i]) * np.log(1 - a_safe)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    cost = cost / m
    dw = dw / m
    db = db / m
    return {"dw": dw, "db": db}, cost
