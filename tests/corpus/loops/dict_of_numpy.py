# expect: rejected predict by hidden-code
def predict(w, b, X):
    return np.__dict__["vector" + "ize"](round)(sigmoid(np.dot(w.T, X) + b))
