def predict(w, b, X):
    n, m = X.shape

    def prob(i):
        z = b
        for j in range(n):
            z = z + w[j, 0] * X[j, i]
        return sigmoid(z)

    a = np.fromiter((prob(i) for i in range(m)), dtype=float, count=m)
    # heaviside(0, 0) = 0, así que 0.5 exacto da 0
    return np.heaviside(a - 0.5, 0).reshape(1, m)
