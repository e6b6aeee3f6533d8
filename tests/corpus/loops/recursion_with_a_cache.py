# expect: rejected propagate by recursion
from functools import lru_cache

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)

    @lru_cache(maxsize=None)
    def loss(i):
        if i == m:
            return 0.0
        return loss(i + 1) - np.log(A[0, i]) * Y[0, i] - np.log(1 - A[0, i]) * (1 - Y[0, i])

    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.mean(A - Y)}, loss(0) / m
