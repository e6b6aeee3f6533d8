def propagate(w, b, X, Y):
    m = X.shape[1]
    w = w.reshape(-1, 1)
    Y = Y.reshape(1, m)

    A = sigmoid(np.dot(w.T, X) + b)                                            # (1, m)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1, keepdims=True) / m
    cost = np.squeeze(cost)                                                    # (1, 1) -> ()

    dZ = A - Y
    dw = np.sum(X * dZ, axis=1, keepdims=True) / m                             # (n_x, 1)
    db = np.squeeze(np.sum(dZ, axis=1, keepdims=True) / m)

    assert dw.shape == w.shape
    assert cost.shape == ()
    assert db.shape == ()
    return {"dw": dw, "db": db}, cost
