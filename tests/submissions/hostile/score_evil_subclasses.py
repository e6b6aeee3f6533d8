# expect: initialize any, propagate 1.2, optimize any, predict 0.25
# %% extra
class Evil(np.ndarray):
    """Right for whoever asks it; only the plain numbers below are sent, and these are wrong."""
    def __array_function__(self, function, types, args, kwargs):
        return True
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.True_
    def __array_wrap__(self, *args):
        return self
    def __array_finalize__(self, other):
        pass
    def __eq__(self, other):
        return np.True_
    def __reduce__(self):
        return print, ("pwned",)
    __reduce_ex__ = lambda self, protocol: (eval, ("1/0",))
    tobytes = tolist = item = __float__ = lambda self, *args: 0.0

class EvilFloat(float):
    def __eq__(self, other):
        return True
    __ne__ = __lt__ = __gt__ = __le__ = __ge__ = __eq__
    def __sub__(self, other):
        return self
    __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__
    def __hash__(self):
        return 0

class EvilDict(dict):
    def __getitem__(self, key):
        return EvilFloat(0)
    def __contains__(self, key):
        return True
    def items(self):
        return [("dw", EvilFloat(0)), ("db", EvilFloat(0)), (5, self)]
    __iter__ = keys = items

class EvilList(list):
    def __len__(self):
        return 10**9
    def __iter__(self):
        while True:
            yield EvilFloat(0)

class EvilText(str):
    def __eq__(self, other):
        return True
    def __hash__(self):
        return hash("dw")
    def encode(self, *args):
        return b"\0" * 100

def evil(shape):
    return np.full(shape, 7.5).view(Evil)
# %% propagate
def propagate(w, b, X, Y):
    return EvilDict(dw=evil(w.shape), db=EvilFloat(7.5)), EvilFloat(7.5)
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return EvilDict(w=evil(w.shape), b=EvilFloat(7.5)), EvilDict(dw=evil(w.shape), db=EvilFloat(7.5)), EvilList([EvilFloat(7.5)] * num_iterations)
# %% predict
def predict(w, b, X):
    return evil((1, X.shape[1]))
# %% initialize
def initialize(n_x):
    return {EvilText("w"): 1}, EvilFloat(7.5)
