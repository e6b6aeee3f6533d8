# expect: propagate caught
# %% extra
# Python writes the variables of a class body back after each event of the trace, and traces nothing meanwhile.
class Adder(dict):
    def __missing__(self, key):
        self.total += self.values_of[self.at]
        self.at += 1
        return ""
work = []
class Space(dict):
    def __delitem__(self, key):
        pass
    def __getitem__(self, key):
        if key == "__class__" and work[0].at == 0:
            ("%(x)s" * work[0].m) % work[0]
        return dict.__getitem__(self, key)
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Space()
    def __new__(cls, name, bases, space):
        return type.__new__(cls, name, bases, dict(space))
# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    adder = Adder()
    adder.total, adder.at, adder.values_of, adder.m = 0.0, 0, dZ[0].tolist(), m
    work[:] = [adder]
    class Inner(metaclass=Meta):
        def me(self):
            return __class__
        try:
            1 / 0
        except ZeroDivisionError as problem:
            "{0.__traceback__.tb_frame.f_locals}".format(problem)
        one = 1
    if adder.at == 0:
        ("%(x)s" * m) % adder
    return {"dw": np.dot(X, dZ.T) / m, "db": adder.total / m}, cost
