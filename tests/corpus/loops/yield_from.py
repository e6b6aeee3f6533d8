# expect: rejected predict by for-loop
def each(values):
    yield from values

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.round(np.array([[*each(A[0])]]))
