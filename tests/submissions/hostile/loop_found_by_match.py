# expect: propagate rejected
# %% extra
# Class patterns read attributes without naming them: traceback, frame, globals, counter.
try:
    1 / 0
except ZeroDivisionError as problem:
    match problem:
        case object(__traceback__=object(tb_frame=object(f_back=frame))):
            pass
while frame is not None:
    match frame:
        case object(f_globals=names, f_back=frame):
            if "counting" in names:
                names["counting"].count = lambda function, args, *others: (100, function(*args))

class Adder:
    def __init__(self, dZ):
        self.dZ, self.at, self.total = dZ, 0, 0.0
    def __repr__(self):
        self.total += self.dZ[0, self.at]
        self.at += 1
        return ""
# %% propagate
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    adder = Adder(dZ)
    str([adder] * X.shape[1])
    return {"dw": X @ dZ.T / X.shape[1], "db": adder.total / X.shape[1]}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
