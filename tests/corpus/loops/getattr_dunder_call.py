# expect: rejected propagate by iterating-module
import math
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    pass
    return {"dw": X @ dZ.T / m, "db": getattr.__call__(math, 'fsum')(dZ[0]) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
