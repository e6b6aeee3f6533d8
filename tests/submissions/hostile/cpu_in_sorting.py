# expect: predict 0
# %% predict
def predict(w, b, X):
    return sum(range(10**12))
