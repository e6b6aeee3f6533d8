# expect: rejected predict by hidden-code
def predict(w, b, X):
    return vars(np)["vector" + "ize"](round)(sigmoid(np.dot(w.T, X) + b))
