# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    huge = np.broadcast_to(np.float64(0), (10**13 // 8,))
    return {"dw": huge, "db": huge}, huge
