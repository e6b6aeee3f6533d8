# expect: propagate 0
# %% extra
import time

class Slow(dict):
    def __len__(self):
        time.sleep(10**6)
    __iter__ = keys = items = values = __getitem__ = __len__

class SlowArray(np.ndarray):
    def __array__(self, *args, **kwargs):
        time.sleep(10**6)
    tobytes = copy = __array_wrap__ = __array__
# %% propagate
def propagate(w, b, X, Y):
    return Slow(dw=1, db="2"), Slow(cost=np.ones(3).view(SlowArray))
