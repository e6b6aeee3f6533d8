# expect: rejected predict by numpy-loop
import numpy as fastlib

def predict(w, b, X):
    return fastlib.vectorize(round)(sigmoid(np.dot(w.T, X) + b))
