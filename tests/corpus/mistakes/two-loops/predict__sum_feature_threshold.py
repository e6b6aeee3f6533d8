# mistake: sigmoid is taken of each product and then added, and the border counts as 1.
# told: The sigmoid is taken of each product by itself. It belongs to the whole sum,
def predict(w, b, X):
    n_x, m = X.shape
    labels = np.zeros((1, m), dtype=int)
    for i in range(m):
        a = 0
        for j in range(n_x):
            a += sigmoid(w[j, 0] * X[j, i])
        a += b
        labels[0, i] = 1 if a >= 0.5 else 0
    return labels
