# expect: propagate 0
# %% extra
# Audit hooks run untraced.
import math, sys
def hook(event, args):
    if event == "work":
        w, b, X, Y, out = args[0]
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
        out[:] = [[d / m] for d in dw], db / m, cost / m
sys.addaudithook(hook)
# %% propagate
def propagate(w, b, X, Y):
    out = []
    sys.audit("work", (w, b, X, Y, out))
    dw, db, cost = out
    return {"dw": np.array(dw), "db": db}, cost
