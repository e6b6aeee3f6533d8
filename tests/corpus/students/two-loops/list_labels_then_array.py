# %% predict
def predict(w, b, X):
    labels = []
    for i in range(X.shape[1]):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        if a > 0.5:
            labels.append(1)
        else:
            labels.append(0)
    return np.array([labels])
