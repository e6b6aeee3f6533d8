def propagate(w, b, X, Y):
    # everything to float32 first
    w = np.asarray(w, dtype=np.float32)
    X = np.asarray(X, dtype=np.float32)
    Y = np.asarray(Y, dtype=np.float32)
    b = np.float32(b)

    n_x, m = X.shape
    assert w.shape == (n_x, 1), f"w has shape {w.shape}"
    assert Y.shape == (1, m), f"Y has shape {Y.shape}"

    A = sigmoid(np.matmul(w.T, X) + b)
    assert A.shape == (1, m)

    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = np.matmul(X, dZ.T) / m
    db = np.sum(dZ) / m
    assert dw.shape == w.shape

    return {"dw": dw, "db": np.float32(db)}, np.float32(cost)
