# expect: propagate 1.2, predict 0.25
# %% propagate
def propagate(w, b, X, Y):
    return {"dw": w * np.nan, "db": float("nan")}, np.inf
# %% predict
def predict(w, b, X):
    return np.full((1, X.shape[1]), np.nan)
