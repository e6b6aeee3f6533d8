# %% predict
def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m))
    A = sigmoid(np.dot(w.T, X) + b)
    labels[A > 0.5] = 1
    assert labels.shape == (1, m)
    return labels
