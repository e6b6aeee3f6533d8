# expect: rejected predict by growth
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.piecewise(A, np.eye(A.size, dtype=bool).reshape(-1, *A.shape), [lambda a: 1.0 * (a > 0.5)] * A.size)
