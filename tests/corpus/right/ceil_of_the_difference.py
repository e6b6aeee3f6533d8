# expect: accepted predict
def predict(w, b, X):
    return np.ceil(sigmoid(np.dot(w.T, X) + b) - 0.5)
