# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db, cost = 0, 0
    for i in range(m):
        a = sigmoid(w[:, 0] @ X[:, i] + b)
        cost = cost - Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log1p(-a)
        for j in range(n_x):
            dw[j, 0] = dw[j, 0] + X[j, i] * (a - Y[0, i])
        db = db + a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
