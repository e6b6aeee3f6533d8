# %% propagate
import copy
import math


def propagate(W, b, X, Y):
    m = X.shape[1]
    if m == 0:
        return {"dW": np.zeros_like(W), "db": np.zeros_like(b)}, 0.0
    A = softmax(W @ X + b)
    dW = (A - Y) @ X.T / m
    db = (A - Y).sum(axis=1, keepdims=True) / m
    cost = -(Y * np.log(A)).sum() / m
    return {"dW": dW, "db": db}, cost
