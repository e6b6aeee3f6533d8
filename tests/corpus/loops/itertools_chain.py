# expect: rejected predict by iterating-module
from itertools import chain

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.round([list(chain.from_iterable(A))])
