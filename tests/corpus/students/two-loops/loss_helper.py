# %% propagate
def cross_entropy(y, a):
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))


diff = lambda a, y: a - y


def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost = db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        cost += cross_entropy(Y[0, i], a)
        dz = diff(a, Y[0, i])
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
