# expect: rejected propagate by iterating-module
import enum
import operator


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"dw": np.dot(X, dZ.T) / m, "db": enum.reduce(operator.add, dZ[0].tolist()) / m}, cost
