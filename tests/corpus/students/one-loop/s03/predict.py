def predict(w, b, X):
    """Labels 0/1 in a row."""
    w = np.asarray(w, dtype=np.float64)
    X = np.asarray(X, dtype=np.float64)
    assert w.ndim == 2 and X.ndim == 2
    assert w.shape[0] == X.shape[0]

    m = X.shape[1]
    A = sigmoid(np.matmul(w.T, X) + float(b))
    assert A.shape == (1, m)

    labels = (A > 0.5).astype(np.float64)

    assert labels.shape == (1, m)
    assert np.all((labels == 0) | (labels == 1))
    return labels
