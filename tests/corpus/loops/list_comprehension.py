# expect: rejected predict by comprehension
def predict(w, b, X):
    return np.array([[1 if a > 0.5 else 0 for a in sigmoid(np.dot(w.T, X) + b)[0]]])
