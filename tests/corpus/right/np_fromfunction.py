# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.fromfunction(lambda i, j: (A[i, j] > 0.5) * 1.0, A.shape, dtype=int)
