# expect: accepted predict
def predict(w, b, X):
    return np.searchsorted([0.5], sigmoid(np.dot(w.T, X) + b))
