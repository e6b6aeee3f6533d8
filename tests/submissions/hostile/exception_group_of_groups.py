# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    group = ValueError("pwned")
    while True:
        group = ExceptionGroup("pwned", [group, group])
        if len(repr(group)) > 2**20:
            raise group
