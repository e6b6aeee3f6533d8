# expect: propagate 0
# %% extra
import time

class Slow(Exception):
    def __str__(self):
        time.sleep(10**6)
    __repr__ = __str__
# %% propagate
def propagate(w, b, X, Y):
    raise Slow
