# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    share = 1.0 / m
    cost = 0.0
    db = 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = np.sum(w[:, 0] * X[:, i]) + b
        a = sigmoid(z)
        y = Y[0, i]
        cost -= share * (y * np.log(a) + (1 - y) * np.log(1 - a))
        for j in range(n_x):
            dw[j, 0] += share * X[j, i] * (a - y)
        db += share * (a - y)
    return {"dw": dw, "db": db}, cost
