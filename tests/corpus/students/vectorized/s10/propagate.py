def _check_shapes(w, b, X, Y):
    """Raise ValueError if the shapes do not fit together."""
    if X.ndim != 2:
        raise ValueError(f"X must be a matrix, but X.ndim = {X.ndim}")
    if w.shape != (X.shape[0], 1):
        raise ValueError(f"w must have shape {(X.shape[0], 1)}, not {w.shape}")
    if Y.shape != (1, X.shape[1]):
        raise ValueError(f"Y must have shape {(1, X.shape[1])}, not {Y.shape}")
    if np.ndim(b) != 0:
        raise ValueError("b must be a scalar")


def propagate(w, b, X, Y):
    w = np.asarray(w, dtype=np.float64)
    X = np.asarray(X, dtype=np.float64)
    Y = np.asarray(Y, dtype=np.float64)
    b = np.float64(b)
    _check_shapes(w, b, X, Y)
    assert np.all((Y == 0) | (Y == 1)), "labels have to be 0 or 1"

    n_x, m = X.shape

    Z = w.T @ X + b                 # (1, n_x) @ (n_x, m) -> (1, m)
    assert Z.shape == (1, m)
    A = sigmoid(Z)                  # (1, m)
    losses = -(Y * np.log(A) + (1.0 - Y) * np.log(1.0 - A))   # (1, m)
    cost = np.float64(np.sum(losses) / m)

    dZ = A - Y                      # (1, m)
    dw = (X @ dZ.T) / m             # (n_x, m) @ (m, 1) -> (n_x, 1)
    db = np.float64(np.sum(dZ) / m)

    assert dw.shape == (n_x, 1)
    assert np.shape(db) == () and np.shape(cost) == ()
    return {"dw": dw, "db": db}, cost
