# expect: propagate 0
# %% propagate
# A few hundred bytes here, 10**19 entries when written out.
shared = [0.0]
for _ in range(19):
    shared = [shared] * 10

def propagate(w, b, X, Y):
    return shared, shared
