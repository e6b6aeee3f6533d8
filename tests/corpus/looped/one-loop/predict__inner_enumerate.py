# loop: For each example enumerate walks through the features.
def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        z = 0.0
        for j, x in enumerate(X[:, i]):
            z += w[j, 0] * x
        labels[0, i] = 1 if sigmoid(z + b) > 0.5 else 0
    return labels
