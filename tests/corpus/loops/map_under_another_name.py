# expect: rejected predict by element-wise-builtin
each = map

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([list(each(round, A[0].tolist()))])
