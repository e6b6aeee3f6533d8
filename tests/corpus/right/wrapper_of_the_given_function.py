# expect: accepted predict
given_sigmoid = sigmoid

def sigmoid(z):
    return given_sigmoid(np.asarray(z, dtype=float))

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)
