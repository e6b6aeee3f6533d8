def predict(w, b, X):
    m = X.shape[1];
    labels = np.zeros((1, m));      # zeros(1, m)
    for i in range(1, m + 1):
        x = X[:, [i - 1]];          # X(:, i)
        z = np.dot(w.T, x) + b;
        a = sigmoid(z[0, 0]);
        labels[0, i - 1] = a > 0.5;
    # end
    return labels
