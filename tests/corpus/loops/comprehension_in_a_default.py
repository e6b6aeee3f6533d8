# expect: rejected predict by comprehension
def predict(w, b, X, label=lambda row: [a > 0.5 for a in row]):
    return np.array([label(sigmoid(np.dot(w.T, X) + b)[0])]) * 1.0
