# expect: rejected predict by numpy-loop
from numpy import *

def predict(w, b, X):
    return vectorize(lambda z: z > 0)(dot(w.T, X) + b) * 1.0
