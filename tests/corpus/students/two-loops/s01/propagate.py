def propagate(w, b, X, Y):
    n, m = X.shape
    J = db = 0.0
    dw = np.zeros((n, 1))
    for i in range(m):
        z = 0.0
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z + b)
        y = Y[0, i]
        J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m
