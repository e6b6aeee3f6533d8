def predict(w, b, X):
    return np.array([[1 if sigmoid(w[:, 0] @ x + b) > 0.5 else 0 for x in X.T]])
