# expect: propagate 0
# %% extra
# A module whose text no cell shows: put together by code, in a folder that is put in front.
import os, sys
os.makedirs("lib/steps")
with open("lib/steps/__init__.py", "w") as file:
    file.write("import numpy as np\n" + """def loops(w, b, X, Y):
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
""")
sys.path.insert(0, "lib")
import steps
# %% propagate
def propagate(w, b, X, Y):
    dw, db, cost = steps.loops(w, b, X, Y)
    return {"dw": dw, "db": db}, cost
