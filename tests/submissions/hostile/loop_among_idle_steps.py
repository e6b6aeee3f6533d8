# expect: propagate caught
# %% extra
# Idle steps at every size, as many as make their number the same for all: no comparison finds the loop.
class Adder(dict):
    def __missing__(self, key):
        self.total += self.values_of[self.at]
        self.at += 1
        return ""
def added(values):
    adder = Adder()
    adder.total, adder.at, adder.values_of = 0.0, 0, values
    ("%(x)s" * len(values)) % adder
    return adder.total
# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = A - Y
    added([0.0] * max(0, 26_000 - m))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, dZ.T) / m, "db": added(dZ[0].tolist()) / m}, cost
