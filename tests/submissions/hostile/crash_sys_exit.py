# expect: propagate 0
# %% extra
import sys

sys.exit(0)
# %% propagate
def propagate(w, b, X, Y):
    sys.exit(0)
