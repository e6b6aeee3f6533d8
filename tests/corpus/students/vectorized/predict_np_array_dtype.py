# %% predict
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    mask = A > 0.5
    return np.array(mask, dtype=int)
