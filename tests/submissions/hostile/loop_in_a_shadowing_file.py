# expect: propagate 0
# %% extra
# A file in place of a module of the library; it looks for the counter as well.
with open("colorsys.py", "w") as file:
    file.write("""
import sys
frame = sys._getframe()
while frame is not None:
    if "counting" in frame.f_globals:
        frame.f_globals["counting"].count = lambda function, args, *others: (100, function(*args))
    frame = frame.f_back

def work(w, b, X, Y):
    import math
    n, m = X.shape
    cost = 0.0; db = 0.0; dw = [0.0]*n
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j,0]*X[j,i]
        a = 1/(1+math.exp(-z))
        cost -= Y[0,i]*math.log(a)+(1-Y[0,i])*math.log(1-a)
        d = a - Y[0,i]
        for j in range(n):
            dw[j] += X[j,i]*d
        db += d
    return [[d/m] for d in dw], db/m, cost/m
""")
import colorsys
# %% propagate
def propagate(w, b, X, Y):
    dw, db, cost = colorsys.work(w, b, X, Y)
    return {"dw": np.array(dw), "db": db}, cost
