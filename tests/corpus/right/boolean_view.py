# expect: accepted predict
def predict(w, b, X):
    return np.ascontiguousarray(sigmoid(np.dot(w.T, X) + b) > 0.5).view(np.int8)
