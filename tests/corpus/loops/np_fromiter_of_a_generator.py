# expect: rejected predict by numpy-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.fromiter((a > 0.5 for a in A[0]), dtype=float).reshape(1, -1)
