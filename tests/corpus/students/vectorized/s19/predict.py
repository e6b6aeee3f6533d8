def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    etykiety = np.zeros_like(A, dtype=int)
    etykiety[A > 0.5] = 1             # dokładnie 0.5 zostaje zerem
    return etykiety
