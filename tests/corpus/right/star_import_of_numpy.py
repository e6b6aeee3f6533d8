# expect: accepted propagate
from numpy import *

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(dot(w.T, X) + b)
    assert all(A > 0) and any(A < 1) and max(A) <= 1
    return {"dw": dot(X, (A - Y).T) / m, "db": sum(A - Y) / m}, -sum(Y * log(A) + (1 - Y) * log(1 - A)) / m
