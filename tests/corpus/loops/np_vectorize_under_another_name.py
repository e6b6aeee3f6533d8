# expect: rejected predict by numpy-loop
from numpy import vectorize as fast

def predict(w, b, X):
    return fast(round)(sigmoid(np.dot(w.T, X) + b))
