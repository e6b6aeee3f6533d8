# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost = 0
    db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = w.T @ X[:, [i]] + b
        a = sigmoid(z)
        cost = cost - (Y[:, [i]] * np.log(a) + (1 - Y[:, [i]]) * np.log(1 - a))
        dz = a - Y[:, [i]]
        for j in range(n_x):
            dw[j] += X[j, i] * dz[0]
        db = db + dz
    cost = np.squeeze(cost) / m
    db = np.squeeze(db) / m
    dw = dw / m
    assert dw.shape == w.shape
    assert cost.shape == ()
    return {"dw": dw, "db": db}, cost
