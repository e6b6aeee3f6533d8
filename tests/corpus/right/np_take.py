# expect: accepted predict
def predict(w, b, X):
    return np.take(np.array([0, 1]), np.uint8(sigmoid(np.dot(w.T, X) + b) > 0.5))
