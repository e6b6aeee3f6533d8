def predict(w, b, X):
    w = w.astype(np.float64)
    X = X.astype(np.float64)
    m = X.shape[1]
    labels = np.zeros((1, m), dtype=np.float64)
    for i in range(m):
        a = sigmoid(np.inner(w[:, 0], X[:, i]) + b)
        labels[0, i] = np.round(a)      # numpy rounds 0.5 to the even number: 0
    assert labels.shape == (1, m)
    assert set(np.unique(labels)) <= {0.0, 1.0}
    return labels
