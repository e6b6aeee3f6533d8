# expect: rejected predict by numpy-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.round(np.array([list(np.nditer(A))], dtype=float))
