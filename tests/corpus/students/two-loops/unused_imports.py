# %% propagate
import math
import copy
import time


def propagate(w, b, X, Y):
    # A = sigmoid(np.dot(w.T, X) + b)      # later!
    # cost = ...
    n, m = X.shape
    c = 0
    gb = 0
    gw = np.zeros((n, 1))
    for i in range(m):
        p = b
        for j in range(n):
            p += w[j, 0] * X[j, i]
        p = sigmoid(p)
        c -= Y[0, i] * np.log(p) + (1 - Y[0, i]) * np.log(1 - p)
        for j in range(n):
            gw[j, 0] += (p - Y[0, i]) * X[j, i]
        gb += p - Y[0, i]
    return {"dw": gw / m, "db": gb / m}, c / m
