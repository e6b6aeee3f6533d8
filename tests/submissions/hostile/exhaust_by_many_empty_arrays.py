# expect: optimize 0, predict 0
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    # Each array claims as many rows as one may, and costs the wire a few bytes.
    return {"w": w, "b": b}, {"dw": w, "db": b}, [np.zeros((99_999, 0))] * 1_000
# %% predict
def predict(w, b, X):
    # The product of the sides is what a nested list would have.
    return np.zeros((30_000, 30_000, 0))
