# expect: accepted predict
def predict(w, b, X):
    return 0 + (sigmoid(np.dot(w.T, X) + b) > 0.5)
