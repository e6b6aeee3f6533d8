# expect: rejected predict by numpy-loop
def predict(w, b, X):
    return np.vectorize(lambda a: 1 if a > 0.5 else 0)(sigmoid(np.dot(w.T, X) + b))
