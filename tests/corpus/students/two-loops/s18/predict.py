def predict(w, b, X):
    """1 where A > 0.5."""
    A = sigmoid(w.T @ X + b)
    return np.greater(A, 0.5).astype(np.uint8)
