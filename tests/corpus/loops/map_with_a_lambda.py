# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([list(map(lambda a: 1 if a > 0.5 else 0, A[0]))])
