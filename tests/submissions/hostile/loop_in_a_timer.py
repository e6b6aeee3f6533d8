# expect: propagate caught
# %% extra
# Threads under another name.
from threading import Event, Timer
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
def later(*args):
    found, done = [], Event()
    Timer(0, lambda: (found.append(loops(*args)), done.set())).start()
    done.wait()
    return found[0]
# %% propagate
def propagate(w, b, X, Y):
    dw, db, cost = later(w, b, X, Y)
    return {"dw": dw, "db": db}, cost
