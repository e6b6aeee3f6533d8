# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    if max(A[0]) <= 0.5:
        return np.zeros(A.shape)
    return (A > 0.5) * 1.0
