# expect: propagate 0
# %% extra
import sys

sys.setrecursionlimit(2**31 - 1)
# %% propagate
def propagate(w, b, X, Y):
    return propagate(w, b, X, Y)
