# expect: propagate caught
# %% extra
# What prints arrays is not counted: code with the same globals is not what prints arrays.
import types
def loops(w, b, X, Y):
    import math
    n, m = X.shape
    cost = 0.0; db = 0.0; dw = [0.0] * n
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        cost -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
        d = a - Y[0, i]
        for j in range(n):
            dw[j] += X[j, i] * d
        db += d
    return np.array([[d / m] for d in dw]), db / m, cost / m
inside = types.FunctionType(loops.__code__, np._core.arrayprint.__dict__ | {"np": np})
printing = np._core.arrayprint._extendLine
printing.__code__ = loops.__code__
np._core.arrayprint.np = np
# %% propagate
def propagate(w, b, X, Y):
    dw, db, cost = printing(w, b, X, Y)
    return {"dw": dw, "db": db}, cost
