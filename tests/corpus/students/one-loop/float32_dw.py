# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1), dtype="float32")
    db = cost = 0.0
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += (X[:, i:i+1] * (a - Y[0, i])).astype("float32")
        db += a - Y[0, i]
    return {"dw": dw.astype(float) / m, "db": db / m}, cost / m
