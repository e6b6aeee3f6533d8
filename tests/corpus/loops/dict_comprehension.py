# expect: rejected predict by comprehension
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)[0]
    labels = {i: float(A[i] > 0.5) for i in range(len(A))}
    return np.array([list(labels.values())])
