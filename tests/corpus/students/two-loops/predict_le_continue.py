# %% predict
def predict(w, b, X):
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        if sigmoid(z) <= 0.5:
            continue  # stays 0
        labels[0, i] = 1
    return labels
