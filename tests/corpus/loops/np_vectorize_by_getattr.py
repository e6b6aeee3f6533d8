# expect: rejected predict by numpy-loop
def predict(w, b, X):
    return getattr(np, "vectorize")(round)(sigmoid(np.dot(w.T, X) + b))
