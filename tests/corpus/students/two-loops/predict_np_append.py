# %% predict
def predict(w, b, X):
    labels = np.array([])
    for i in range(X.shape[1]):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        labels = np.append(labels, 1 if a > 0.5 else 0)
    return labels.reshape(1, X.shape[1])
