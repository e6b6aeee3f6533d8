# expect: rejected predict by comprehension
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([[*(int(a > 0.5) for a in A[0])]])
