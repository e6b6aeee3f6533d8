# %% predict
def classify(w, b, x):
    """Label of one example, x flat."""
    if sigmoid(np.dot(w.ravel(), x) + b) > 0.5:
        return 1
    return 0


def predict(w, b, X):
    labels = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        labels[0, i] = classify(w, b, X[:, i])
    return labels
