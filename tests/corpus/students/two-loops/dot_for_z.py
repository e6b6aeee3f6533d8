# %% propagate
def propagate(w, b, X, Y):
    """Cost and gradient, one example after the other."""
    n_x, m = X.shape
    cost, db = 0.0, 0.0
    dw = np.zeros((n_x, 1))

    for i in range(m):
        z_i = np.dot(w[:, 0], X[:, i]) + b
        a_i = sigmoid(z_i)
        cost += -(Y[0, i] * np.log(a_i) + (1 - Y[0, i]) * np.log(1 - a_i))
        dz_i = a_i - Y[0, i]
        for j in range(n_x):
            dw[j] += X[j, i] * dz_i
        db += dz_i

    return {"dw": dw / m, "db": db / m}, cost / m
