# %% predict
def predict(w, b, X):
    A = sigmoid(w.T.dot(X) + b)
    labels = np.zeros(A.shape)
    labels[A > 0.5] = 1
    return labels
