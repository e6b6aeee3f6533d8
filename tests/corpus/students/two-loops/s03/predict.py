def predict(w, b, X):
    w = np.asarray(w, dtype=np.float32)
    X = np.asarray(X, dtype=np.float32)
    b = np.float32(b)
    n_x, m = X.shape
    assert w.shape == (n_x, 1)

    labels = np.zeros((1, m), dtype=np.float32)
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        labels[0, i] = np.float32(1.0) if a > 0.5 else np.float32(0.0)
    assert labels.shape == (1, m)
    return labels
