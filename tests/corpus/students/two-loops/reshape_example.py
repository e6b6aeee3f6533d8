# %% propagate
def propagate(w, b, X, Y):
    n_x = X.shape[0]
    m = X.shape[1]
    cost = 0
    db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        x = X[:, i].reshape(n_x, 1)
        z = (np.dot(w.T, x) + b)[0][0]
        a = sigmoid(z)
        y = Y[0][i]
        cost = cost - (y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        for j in range(n_x):
            dw[j][0] += x[j][0] * dz
        db = db + dz
    cost = cost / m
    dw = dw / m
    db = db / m
    grads = {"dw": dw, "db": db}
    return grads, cost
