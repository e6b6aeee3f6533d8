# expect: accepted predict
def predict(w, b, X):
    return np.rint(sigmoid(np.dot(w.T, X) + b)).astype(np.int64)
