# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    kept = []
    try:
        while len(kept) < 64:
            kept.append(np.ones(2**24))
    except BaseException:
        pass
    return kept, kept
