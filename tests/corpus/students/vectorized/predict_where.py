# %% predict
def predict(w, b, X):
    return np.where(sigmoid(w.T @ X + b) > 0.5, 1, 0)
