# expect: propagate caught
# %% extra
# What the counter calls runs untraced, whoever has put it there.
import builtins
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
waiting, found = [], []
def instead(value, original=builtins.id):
    if waiting:
        found.append(loops(*waiting.pop()))
    return original(value)
builtins.id = instead
def touch():
    pass
# %% propagate
def propagate(w, b, X, Y):
    waiting.append((w, b, X, Y))
    touch()
    if waiting:
        id(touch)
    dw, db, cost = found.pop()
    return {"dw": dw, "db": db}, cost
