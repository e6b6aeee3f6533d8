# expect: rejected predict by comprehension
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    out = np.zeros(A.shape)
    out[0, sorted({i for i in range(A.size) if A[0, i] > 0.5})] = 1
    return out
