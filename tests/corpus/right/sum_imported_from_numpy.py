# expect: accepted propagate
from numpy import dot, log, sum

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(dot(w.T, X) + b)
    return {"dw": dot(X, (A - Y).T) / m, "db": sum(A - Y) / m}, -sum(Y * log(A) + (1 - Y) * log(1 - A)) / m
