# %% predict
def predict(w, b, X):
    A = sigmoid(np.matmul(w.T, X) + b)
    return np.heaviside(A - 0.5, 0)
