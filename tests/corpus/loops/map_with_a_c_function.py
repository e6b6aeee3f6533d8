# expect: rejected propagate by element-wise-builtin
import math

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    right = Y * A + (1 - Y) * (1 - A)
    cost = -sum(map(math.log, right[0])) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
