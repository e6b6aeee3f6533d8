# expect: accepted propagate
def propagate(w, b, X, Y):
    n, m = np.shape(X)
    assert isinstance(w, np.ndarray) and w.shape == (n, 1), f"w has shape {w.shape}"
    assert len(X.shape) == 2 and X.ndim == 2
    assert Y.shape == (1, m)
    assert np.all((Y == 0) | (Y == 1)) and not np.any(np.isnan(X))
    A = sigmoid(np.dot(w.T, X) + b)
    dw, db = np.dot(X, (A - Y).T) / m, np.sum(A - Y) / m
    assert all((dw.shape == w.shape, np.isscalar(db), abs(db) <= 1))
    return {"dw": dw, "db": db}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
