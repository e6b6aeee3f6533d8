# expect: accepted predict
def predict(w, b, X):
    return np.digitize(sigmoid(np.dot(w.T, X) + b), [0.5], right=True)
