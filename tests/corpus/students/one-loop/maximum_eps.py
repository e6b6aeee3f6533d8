# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    cost = 0.0
    dw = np.zeros((X.shape[0], 1))
    db = 0.0
    for i in range(m):
        a = sigmoid((w.T @ X[:, i])[0] + b)
        y = Y[0, i]
        cost += -(y * np.log(np.maximum(a, 1e-10)) + (1 - y) * np.log(np.maximum(1 - a, 1e-10)))
        dw += X[:, i:i+1] * (a - y)
        db += a - y
    return {"dw": dw / m, "db": db / m}, cost / m
