# expect: propagate rejected
# %% extra
# It loops for many examples only: more than there are where a growth is looked for, and fast enough for the clock.
class Adder(dict):
    def __missing__(self, key):
        self.total += self.values_of[self.at]
        self.at += 1
        return ""
# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    total = np.sum(dZ)
    if m > 1000:
        adder = Adder()
        adder.total, adder.at, adder.values_of = 0.0, 0, dZ[0].tolist()
        ("%(x)s" * m) % adder
        total = adder.total
    return {"dw": np.dot(X, dZ.T) / m, "db": total / m}, cost
