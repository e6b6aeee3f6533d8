# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    A[A <= 0.5] = 0
    A[A > 0.5] = 1
    return A
