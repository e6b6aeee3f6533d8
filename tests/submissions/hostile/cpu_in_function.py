# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    while True:
        pass
