# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    raise ValueError("A" * 200 * 2**20)
