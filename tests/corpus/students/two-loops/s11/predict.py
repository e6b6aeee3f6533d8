predict = lambda w, b, X: np.array([[
    int(sigmoid(sum(w_j * x_j for w_j, x_j in zip(w[:, 0], x)) + b) > 0.5)
    for x in X.T
]])
