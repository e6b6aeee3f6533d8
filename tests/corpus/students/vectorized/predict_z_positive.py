# %% predict
def predict(w, b, X):
    Z = w.T @ X + b
    return (Z > 0).astype(int)   # sigmoid(z) > 1/2  <=>  z > 0
