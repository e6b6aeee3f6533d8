# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    pass
# %% grade-propagate
8.0
