# expect: rejected predict by numpy-loop
class Labels(np.vectorize):
    pass

def predict(w, b, X):
    return Labels(round)(sigmoid(np.dot(w.T, X) + b))
