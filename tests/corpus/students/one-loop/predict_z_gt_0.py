# %% predict
def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m), dtype=int)
    for i in range(m):
        if np.dot(w[:, 0], X[:, i]) + b > 0:   # sigmoid(0) = 0.5
            labels[0, i] = 1
    return labels
