# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dZ = np.zeros((1, m))
    losses = np.zeros((1, m))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        dZ[0, i] = a - Y[0, i]
        losses[0, i] = -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, np.sum(losses) / m
