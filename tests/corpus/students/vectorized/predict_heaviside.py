# %% predict
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    # second argument: the value at exactly 0
    return np.heaviside(A - 0.5, 0.0)
