def predict(w, b, X):
    # suma por columnas con keepdims para que quede (1, m)
    A = sigmoid(np.sum(w * X, axis=0, keepdims=True) + b)
    return np.where(A > 0.5, 1.0, 0.0)
