# expect: rejected predict by numpy-loop
def predict(w, b, X):
    return np.frompyfunc(lambda a: int(a > 0.5), 1, 1)(sigmoid(np.dot(w.T, X) + b)).astype(int)
