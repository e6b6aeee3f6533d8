# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.logical_not(np.logical_or(A < 0.5, A == 0.5)).astype(float)
