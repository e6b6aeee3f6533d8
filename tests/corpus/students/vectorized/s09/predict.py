def predict(w, b, X):
    w = np.asarray(w, dtype=np.float32)
    X = np.asarray(X, dtype=np.float32)
    A = sigmoid(np.matmul(w.T, X) + np.float32(b))
    labels = (A > np.float32(0.5)).astype(np.float32)
    assert labels.shape == (1, X.shape[1])
    return labels
