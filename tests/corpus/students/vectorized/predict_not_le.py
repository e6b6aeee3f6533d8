# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return 1 - (A <= 0.5).astype(int)
