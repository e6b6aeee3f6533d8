# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    return np.ones(3 * 2**27), 0.0
