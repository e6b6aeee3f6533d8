def predict(w, b, X):
    n, m = X.shape
    p = np.zeros((1, m))
    for i in range(m):
        z = 0.0
        for j in range(n):
            z += w[j, 0] * X[j, i]
        if sigmoid(z + b) > 0.5:
            p[0, i] = 1
    return p
