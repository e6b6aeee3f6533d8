import warnings
from copy import deepcopy

def one_hot(labels, K):
    labels = np.round(deepcopy(labels)).astype(np.int64)    # in case they come as 2.0
    if np.any(labels < 0) or np.any(labels >= K):
        warnings.warn("label outside 0 .. K-1")
    distance = np.abs(labels - np.arange(K, dtype=np.int64).reshape(K, 1))
    Y = 1 - np.sign(distance)       # distance 0 -> 1, anything else -> 0
    return Y.astype(np.float64)
