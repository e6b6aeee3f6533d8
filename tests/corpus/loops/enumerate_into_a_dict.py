# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.round(np.array([list(dict(enumerate(A[0])).values())]))
