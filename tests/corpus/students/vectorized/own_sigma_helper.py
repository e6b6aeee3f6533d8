# %% propagate
sigma = lambda z: 1.0 / (1.0 + np.exp(-z))
forward = lambda w, b, X: sigma(w.T @ X + b)


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = forward(w, b, X)
    dZ = A - Y
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ dZ.T / m, "db": np.sum(dZ) / m}, cost
