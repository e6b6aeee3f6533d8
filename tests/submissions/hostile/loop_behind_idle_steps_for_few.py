# expect: propagate caught, predict caught
# %% extra
# Idle steps where there are few examples, or few at all sizes but one: what many take is no more.
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
    if m < 12:
        added([0.0] * 30000)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, dZ.T) / m, "db": added(dZ[0].tolist()) / m}, cost
# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    if X.shape[1] < 100:
        added([0.0] * 30000)
    added(A[0].tolist())
    return (A > 0.5).astype(float)
