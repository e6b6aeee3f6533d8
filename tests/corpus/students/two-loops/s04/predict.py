def predict(w, b, X):
    [n, m] = np.shape(X)
    p = np.zeros([1, m])
    for i in range(1, m + 1):
        a = sigmoid(np.matmul(w.T, X[:, i-1:i])[0, 0] + b)
        p[0, i-1] = a > 0.5
    # end
    return p
