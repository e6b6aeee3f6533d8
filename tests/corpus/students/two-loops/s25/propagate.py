def propagate(w, b, X, Y):
    w = w.astype(np.float64)
    X = X.astype(np.float64)
    Y = Y.astype(np.float64)
    n_x, m = X.shape
    assert w.shape == (n_x, 1) and Y.shape == (1, m)

    A = np.zeros((1, m), dtype=np.float64)
    for i in range(m):
        A[0, i] = sigmoid(np.inner(w[:, 0], X[:, i]) + b)
    assert np.all((A >= 0) & (A <= 1))

    dZ = np.subtract(A, Y)
    dw = np.tensordot(X, dZ, axes=(1, 1)) / m
    db = np.float64(np.sum(dZ) / m)
    logs = np.multiply(Y, np.log(A + 1e-12)) + np.multiply(1 - Y, np.log(1 - A + 1e-12))
    cost = np.float64(-np.sum(logs) / m)

    assert dw.shape == (n_x, 1)
    assert np.isscalar(db) and np.isscalar(cost)
    return {"dw": dw, "db": db}, cost
