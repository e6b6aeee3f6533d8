# %% propagate
def propagate(w, b, X, Y):
    n, m = X.shape
    J, dw, db = 0.0, np.zeros((n, 1)), 0.0
    for i in range(m):
        y = Y[0, i]
        a = sigmoid(b + np.dot(X[:, i], w[:, 0]))
        J += -np.log(a) if y == 1 else -np.log(1 - a)
        db += (dz := a - y)
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
    return {"dw": dw / m, "db": db / m}, J / m
