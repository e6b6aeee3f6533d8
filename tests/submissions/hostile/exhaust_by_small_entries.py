# expect: predict 0, optimize 0
# %% predict
def predict(w, b, X):
    return np.zeros((15_000_000, 1), bool)
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return {"w": w, "b": b}, {"dw": w, "db": b}, [np.zeros((3_000_000, 1), bool)] * 5
