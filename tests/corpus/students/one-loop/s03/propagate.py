def propagate(w, b, X, Y):
    """Cost and gradient (one loop over the examples)."""
    w = np.asarray(w, dtype=np.float64)
    X = np.asarray(X, dtype=np.float64)
    Y = np.asarray(Y, dtype=np.float64)
    b = float(b)

    n_x, m = X.shape
    assert w.shape == (n_x, 1), f"w has shape {w.shape}, expected {(n_x, 1)}"
    assert Y.shape == (1, m), f"Y has shape {Y.shape}, expected {(1, m)}"

    cost = 0.0
    db = 0.0
    dw = np.zeros((n_x, 1), dtype=np.float64)

    for i in range(m):
        x = X[:, i:i + 1]
        assert x.shape == (n_x, 1)
        y = float(Y[0, i])

        z = np.matmul(w.T, x)
        assert z.shape == (1, 1)
        a = float(sigmoid(z.item() + b))
        assert 0.0 <= a <= 1.0

        cost -= y * np.log(a) + (1.0 - y) * np.log(1.0 - a)
        dz = a - y
        dw += x * dz
        db += dz
        assert dw.shape == (n_x, 1)   # no square table!

    cost = float(cost / m)
    dw /= m
    db = float(db / m)

    assert dw.shape == w.shape
    assert np.isscalar(db) and np.isscalar(cost)
    assert cost >= 0
    return {"dw": dw, "db": db}, cost
