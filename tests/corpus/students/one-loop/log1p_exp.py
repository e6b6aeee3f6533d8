# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = w[:, 0].dot(X[:, i]) + b
        y = Y[0, i]
        cost += max(z, 0) - z * y + np.log1p(np.exp(-abs(z)))
        dz = sigmoid(z) - y
        dw += dz * X[:, i].reshape(-1, 1)
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
