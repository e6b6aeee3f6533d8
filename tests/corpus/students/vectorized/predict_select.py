# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    Y_hat = np.zeros_like(A)
    Y_hat[np.where(A > 0.5)] = 1.0
    return Y_hat
