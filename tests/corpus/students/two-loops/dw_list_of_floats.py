# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = [0.0] * n_x
    db = 0.0
    J = 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j] += X[j, i] * dz
        db += dz
    dw = np.array([d / m for d in dw]).reshape(n_x, 1)
    return {"dw": dw, "db": db / m}, J / m
