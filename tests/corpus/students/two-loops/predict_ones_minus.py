# %% predict
def predict(w, b, X):
    m = X.shape[1]
    labels = np.ones((1, m))
    for i in range(m):
        p = sigmoid(np.dot(X[:, i], w[:, 0]) + b)
        if not p > 0.5:
            labels[0, i] = 0
    return labels
