# expect: rejected predict by numpy-loop
def predict(w, b, X):
    A = np.array(sigmoid(np.dot(w.T, X) + b), dtype="O")
    return (A > 0.5).astype(float)
