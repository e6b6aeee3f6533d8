# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw, db, cost = np.zeros((n_x, 1)), 0.0, 0.0
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        if Y[0, i] == 1:
            cost -= np.log(a)
            dz = a - 1
        else:
            cost -= np.log(1 - a)
            dz = a
        dw += dz * X[:, i:i+1]
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
