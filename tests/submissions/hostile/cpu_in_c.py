# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    return 7 ** 10 ** 9, 0.0
