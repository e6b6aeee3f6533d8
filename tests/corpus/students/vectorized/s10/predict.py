def predict(w, b, X):
    w = np.asarray(w, dtype=np.float64)
    X = np.asarray(X, dtype=np.float64)
    n_x, m = X.shape
    assert w.shape == (n_x, 1)

    A = sigmoid(w.T @ X + np.float64(b))
    labels = np.where(A > 0.5, 1.0, 0.0)

    assert labels.shape == (1, m)
    assert np.all((labels == 0) | (labels == 1))
    return labels
