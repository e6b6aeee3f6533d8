# expect: propagate 0
# %% propagate
nested = []
for _ in range(200_000):
    nested = [nested]

def propagate(w, b, X, Y):
    return nested, nested
