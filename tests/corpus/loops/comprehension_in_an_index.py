# expect: rejected predict by comprehension
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    A[:] = np.array([0.0, 1.0])[[int(a > 0.5) for a in A[0]]]
    return A
