import warnings
from copy import deepcopy

def softmax(Z):
    Z = deepcopy(Z).astype(np.float64)     # never change the argument
    Z = Z - np.max(Z, axis=0, keepdims=True)
    Z = np.clip(Z, -700.0, 0.0)            # exp(-700) is about 1e-304
    with np.errstate(under="ignore", over="raise"):
        E = np.exp(Z)
    A = E / np.sum(E, axis=0, keepdims=True)
    if not np.allclose(np.sum(A, axis=0), 1.0):
        warnings.warn("columns do not sum to 1")
    return A
