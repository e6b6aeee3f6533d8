# %% propagate
def loss(a, y):
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))


def propagate(w, b, X, Y):
    z = lambda i: np.dot(w[:, 0], X[:, i]) + b
    m = X.shape[1]
    cost, dw, db = 0, np.zeros((X.shape[0], 1)), 0
    for i in range(m):
        a = sigmoid(z(i))
        cost += loss(a, Y[0, i])
        dw += X[:, i:i+1] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
