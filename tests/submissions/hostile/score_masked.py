# expect: predict 0.25
# %% predict
def predict(w, b, X):
    return np.ma.masked_all((1, X.shape[1]))
