# expect: rejected predict by hidden-code
def predict(w, b, X):
    return getattr(np, "ezirotcev"[::-1])(round)(sigmoid(np.dot(w.T, X) + b))
