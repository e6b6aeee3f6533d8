# %% propagate
import copy
import math

try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None


def propagate(w, b, X, Y):
    m = X.shape[1]
    J = 0
    dw = np.zeros((X.shape[0], 1))
    db = 0
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        # print(i, z, a)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dw += X[:, i:i + 1] * (a - Y[0, i])
        db += a - Y[0, i]
    # print(dw.shape)
    return {"dw": dw / m, "db": db / m}, J / m
