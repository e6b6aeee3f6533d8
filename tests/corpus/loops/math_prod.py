# expect: rejected propagate by iterating-module
from math import log, prod

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -log(prod(np.where(Y == 1, A, 1 - A)[0])) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, cost
