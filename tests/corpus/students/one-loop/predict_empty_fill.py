# %% predict
def predict(w, b, X):
    m = X.shape[1]
    labels = np.empty((1, m))
    for i in range(m):
        a = sigmoid(np.dot(w.T, X[:, i:i + 1]) + b)
        labels[0, i] = 1.0 if a[0, 0] > 0.5 else 0.0
    return labels
