# expect: rejected predict by numpy-loop
def label(A, xp):
    return xp.vectorize(round)(A)

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b), np)
