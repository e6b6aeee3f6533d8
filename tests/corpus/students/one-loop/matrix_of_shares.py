# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    shares = np.zeros((n_x, m))
    cost = 0.0
    db = 0.0
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        shares[:, i] = X[:, i] * (a - Y[0, i])
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        db += a - Y[0, i]
    return {"dw": np.mean(shares, axis=1, keepdims=True), "db": db / m}, cost / m
