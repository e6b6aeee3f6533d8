# expect: rejected predict by numpy-loop
@np.vectorize
def label(a):
    return float(a > 0.5)

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
