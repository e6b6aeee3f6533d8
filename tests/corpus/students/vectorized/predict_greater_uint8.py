# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.greater(A, 0.5).astype(np.uint8)
