def predict(w, b, X):
    a = sigmoid(w.ravel() @ X + b)                     # (m,)
    return np.where(a > 0.5, 1, 0)[np.newaxis, :]      # (1, m)
