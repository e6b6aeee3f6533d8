# expect: rejected predict by numpy-loop
label = np.vectorize(lambda a: a > 0.5, otypes=[float])

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
