# mistake: The accumulator has dtype int, every share is cut off to a whole number or an error.
# told: The array `dw` takes whole numbers only (`dtype=int`) and drops the rest of
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0, 0, np.zeros((n_x, 1), dtype=int)
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] = dw[j, 0] + X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m
