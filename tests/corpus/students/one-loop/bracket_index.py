# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    cost = 0.0
    dw = np.zeros_like(w)
    db = 0.0
    for i in range(m):
        x, y = X[:, [i]], Y[:, [i]]
        a = sigmoid(np.dot(w.T, x) + b)
        cost = cost - (y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        dw = dw + np.dot(x, dz)
        db = db + dz
    cost = np.squeeze(cost / m)
    db = np.squeeze(db / m)
    dw = dw / m
    assert dw.shape == w.shape
    assert cost.shape == ()
    return {"dw": dw, "db": db}, cost
