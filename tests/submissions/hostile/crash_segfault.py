# expect: propagate 0
# %% extra
import ctypes
# %% propagate
def propagate(w, b, X, Y):
    return ctypes.string_at(0)
