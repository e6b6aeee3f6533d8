def propagate(w, b, X, Y):
    # float32 is enough for this and twice as small
    w = np.asarray(w, dtype=np.float32)
    X = np.asarray(X, dtype=np.float32)
    Y = np.asarray(Y, dtype=np.float32)
    b = np.float32(b)

    n_x, m = X.shape
    assert w.shape == (n_x, 1), "w must be a column"
    assert Y.shape == (1, m), "Y must be a row"

    eps = np.float32(1e-7)
    one = np.float32(1.0)
    J = np.float32(0.0)
    db = np.float32(0.0)
    dw = np.zeros((n_x, 1), dtype=np.float32)

    for i in range(m):
        x_i = X[:, i]
        z_i = np.dot(w[:, 0], x_i) + b
        a_i = sigmoid(z_i)
        J -= Y[0, i] * np.log(np.maximum(a_i, eps)) + (one - Y[0, i]) * np.log(np.maximum(one - a_i, eps))
        dz_i = a_i - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += x_i[j] * dz_i
        db += dz_i

    J = np.float32(J / m)
    db = np.float32(db / m)
    dw = dw / np.float32(m)

    assert dw.shape == w.shape
    assert dw.dtype == np.float32
    assert np.ndim(db) == 0
    assert np.ndim(J) == 0
    return {"dw": dw, "db": db}, J
