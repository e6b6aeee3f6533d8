# expect: propagate caught
# %% extra
# An import that fails asks the finders: a loop where nobody looks for one.
import sys
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
found = []
class Finder:
    args = None
    def find_spec(self, name, path=None, target=None):
        if name == "gradient" and self.args:
            found.append(loops(*self.args))
finder = Finder()
sys.meta_path.append(finder)
# %% propagate
def propagate(w, b, X, Y):
    finder.args = w, b, X, Y
    try:
        import gradient
    except ImportError:
        pass
    dw, db, cost = found.pop()
    return {"dw": dw, "db": db}, cost
