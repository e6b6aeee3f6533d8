# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([list(reversed(list(reversed(A[0] > 0.5))))], dtype=int)
