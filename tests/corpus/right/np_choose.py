# expect: accepted predict
def predict(w, b, X):
    return np.choose((sigmoid(np.dot(w.T, X) + b) > 0.5).astype(int), [0.0, 1.0])
