# mistake: The return is inside the loop, so only the first example gets a label.
# told: The function returns after the first example. Look at how far the `return` is
def predict(w, b, X):
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x):
            z = z + w[j, 0] * X[j, i]
        if sigmoid(z) > 0.5:
            labels[0, i] = 1
        return labels
