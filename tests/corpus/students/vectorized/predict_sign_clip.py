# %% predict
def predict(w, b, X):
    A = sigmoid(np.matmul(w.T, X) + b)
    return np.clip(np.sign(A - 0.5), 0, 1)
