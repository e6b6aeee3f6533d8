# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    if m == 0:
        return {"dw": np.zeros_like(w), "db": 0.0}, 0.0
    dw = np.zeros((n_x, 1))
    db = cost = 0.0
    for i in range(m):
        x = X[:, i].reshape((n_x, 1))
        assert x.shape == w.shape
        a = sigmoid(np.dot(w.T, x)[0][0] + b)
        cost -= Y[0][i] * np.log(a) + (1 - Y[0][i]) * np.log(1 - a)
        dw += x * (a - Y[0][i])
        db += a - Y[0][i]
    assert dw.shape == (n_x, 1)
    return {"dw": dw / m, "db": db / m}, cost / m
