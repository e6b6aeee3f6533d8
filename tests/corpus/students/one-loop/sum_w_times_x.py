# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost = 0.0
    db = 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        x_i = X[:, i:i + 1]
        z_i = (w * x_i).sum() + b
        a_i = sigmoid(z_i)
        y_i = Y[0, i]
        cost += -(y_i * np.log(a_i) + (1 - y_i) * np.log(1 - a_i))
        dz_i = a_i - y_i
        dw += x_i * dz_i
        db += dz_i
    cost, dw, db = cost / m, dw / m, db / m
    assert(dw.shape == w.shape)
    assert(np.isscalar(db))
    return {"dw": dw, "db": db}, cost
