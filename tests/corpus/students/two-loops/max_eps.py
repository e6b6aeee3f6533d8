# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = cost = 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        y = Y[0, i]
        if y == 1:
            cost += -np.log(max(a, 1e-12))
        else:
            cost += -np.log(max(1 - a, 1e-12))
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - y)
        db += a - y
    return {"dw": dw / m, "db": db / m}, cost / m
