def propagate(w, b, X, Y):
    n_x, m = X.shape

    # allocate everything first
    Z = np.zeros((1, m))
    A = np.zeros((1, m))
    dZ = np.zeros((1, m))
    losses = np.zeros((1, m))
    dw = np.zeros((n_x, 1))
    db = 0.0
    J = 0.0

    # forward
    for i in range(m):
        for j in range(n_x):
            Z[0, i] += w[j, 0] * X[j, i]
        Z[0, i] += b
        A[0, i] = sigmoid(Z[0, i])
        losses[0, i] = -(Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i]))

    # cost
    for i in range(m):
        J += losses[0, i]
    J /= m

    # backward
    for i in range(m):
        dZ[0, i] = A[0, i] - Y[0, i]
    for j in range(n_x):
        for i in range(m):
            dw[j, 0] += X[j, i] * dZ[0, i]
        dw[j, 0] /= m
    for i in range(m):
        db += dZ[0, i]
    db /= m

    return {"dw": dw, "db": db}, J
