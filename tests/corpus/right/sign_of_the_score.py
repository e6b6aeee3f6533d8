# expect: accepted predict
def predict(w, b, X):
    return (np.sign(np.dot(w.T, X) + b) + 1) // 2
