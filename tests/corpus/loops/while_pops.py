# expect: rejected predict by while-loop
def predict(w, b, X):
    rest = list(sigmoid(np.dot(w.T, X) + b)[0])
    out = []
    while rest:
        out.append(rest.pop(0) > 0.5)
    return np.array([out], dtype=float)
