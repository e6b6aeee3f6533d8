# expect: accepted propagate
from functools import reduce

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dw = reduce(np.dot, (X, (A - Y).T, np.eye(1))) / m
    return {"dw": dw, "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
