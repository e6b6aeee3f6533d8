# expect: propagate 0
# %% propagate
# A key of 30 MB, for whoever quotes it in a message.
def propagate(w, b, X, Y):
    return {"\0" * 30_000_000: 1.0}, 0.0
