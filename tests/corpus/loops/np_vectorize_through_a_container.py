# expect: rejected predict by numpy-loop
libraries = [np]

def predict(w, b, X):
    return libraries[0].vectorize(round)(sigmoid(np.dot(w.T, X) + b))
