# expect: propagate 0
# %% extra
import os
# %% propagate
def propagate(w, b, X, Y):
    os.closerange(0, 4096)
    return True
