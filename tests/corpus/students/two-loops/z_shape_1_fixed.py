# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J = 0
    db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z = z + w[j] * X[j, i]      # shape (1,)
        a = sigmoid(z)[0]               # a number again
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j] = dw[j] + X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m
