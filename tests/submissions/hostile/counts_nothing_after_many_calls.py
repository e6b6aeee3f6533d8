# expect: propagate caught
# %% extra
calls = []

class Adder:
    """Adds the next entry of dZ whenever it is shown: a loop in C, over a Python method, that no syntax tells of."""
    def __init__(self, dZ):
        self.dZ, self.at, self.total = dZ, 0, 0.0
    def __repr__(self):
        self.total += self.dZ[0, self.at]
        self.at += 1
        return ""
# %% propagate
def propagate(w, b, X, Y):
    calls.append(1)
    if len(calls) > 8:
        return None
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    adder = Adder(dZ)
    str([adder] * X.shape[1])
    return {"dw": X @ dZ.T / X.shape[1], "db": adder.total / X.shape[1]}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
