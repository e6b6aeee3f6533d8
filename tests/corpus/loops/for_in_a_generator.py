# expect: rejected predict by for-loop
def scores(w, b, X):
    for x in X.T:
        yield float(sigmoid(np.dot(w[:, 0], x) + b) > 0.5)

def predict(w, b, X):
    return np.array([list(scores(w, b, X))])
