def predict(w, b, X):
    n_x, m = X.shape
    Z = np.zeros((1, m))
    A = np.zeros((1, m))
    labels = np.zeros((1, m))
    for i in range(m):
        for j in range(n_x):
            Z[0, i] += w[j, 0] * X[j, i]
        Z[0, i] += b
    for i in range(m):
        A[0, i] = sigmoid(Z[0, i])
    for i in range(m):
        if A[0, i] <= 0.5:
            labels[0, i] = 0
        else:
            labels[0, i] = 1
    return labels
