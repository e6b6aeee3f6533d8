import warnings
from copy import deepcopy

EPSILON = 1e-15

def propagate(W, b, X, Y):
    W, b, X, Y = deepcopy(W), deepcopy(b), deepcopy(X), deepcopy(Y)
    W = W.astype(np.float64)
    X = X.astype(np.float64)
    m = float(X.shape[1])
    A = softmax(np.matmul(W, X) + b)
    A_safe = np.clip(A, EPSILON, 1.0)      # no log(0)
    cost = (-1.0 / m) * np.sum(np.multiply(Y, np.log(A_safe)))
    cost = float(cost)
    if np.isnan(cost):
        warnings.warn("cost is nan")
    dZ = A - Y
    dW = np.matmul(dZ, np.transpose(X)) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
