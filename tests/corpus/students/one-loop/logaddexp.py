# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        cost += np.logaddexp(0, z) - Y[0, i] * z     # softplus
        dz = sigmoid(z) - Y[0, i]
        dw += X[:, i:i + 1] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
