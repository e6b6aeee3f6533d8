def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        a = sigmoid(np.dot(w.T, X[:, i])[0] + b)
        # print(i, a)
        if a > 0.5:
            labels[0, i] = 1
    return labels

#%timeit predict(np.zeros((3, 1)), 0.0, np.zeros((3, 100)))
%timeit -n 10 predict(np.zeros((3, 1)), 0.0, np.zeros((3, 100)))
