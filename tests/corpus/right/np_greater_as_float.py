# expect: accepted predict
def predict(w, b, X):
    return np.greater(sigmoid(np.dot(w.T, X) + b), 0.5, dtype=bool).astype("float64")
