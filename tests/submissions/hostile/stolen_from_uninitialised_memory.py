# expect: propagate any
# %% propagate
def propagate(w, b, X, Y):
    # Freed memory of the parent would come along with a fork; what np.empty finds here is the student's own.
    return {"dw": np.empty(w.shape), "db": float(np.empty(1)[0])}, float(np.empty(1)[0])
