# expect: rejected predict by iterating-module
from itertools import starmap

def predict(w, b, X):
    return np.array([list(starmap(lambda *x: float(np.dot(w[:, 0], x) + b > 0), X.T))])
