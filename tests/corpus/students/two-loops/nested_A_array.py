# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    Z = np.zeros((1, m))
    A = np.zeros((1, m))
    dZ = np.zeros((1, m))
    cost = 0
    for i in range(m):
        for j in range(n_x):
            Z[0, i] += w[j, 0] * X[j, i]
        Z[0, i] += b
        A[0, i] = sigmoid(Z[0, i])
        dZ[0, i] = A[0, i] - Y[0, i]
        cost += Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
    cost = -cost / m
    dw = np.zeros((n_x, 1))
    db = 0
    for i in range(m):
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dZ[0, i]
        db += dZ[0, i]
    dw = dw / m
    db = db / m
    return {"dw": dw, "db": db}, cost
