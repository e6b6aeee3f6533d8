# expect: propagate 0
# %% extra
import sys

sys.setrecursionlimit(2**31 - 1)

class Deep:
    def __repr__(self):
        return repr(self)
    __str__ = __call__ = __bool__ = __len__ = __repr__
# %% propagate
def propagate(w, b, X, Y):
    return repr(Deep())
