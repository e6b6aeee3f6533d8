def predict(w, b, X):
    p = np.array([])                                     # p <- c()
    for i in np.arange(1, X.shape[1] + 1):
        a = sigmoid(np.sum(w[:, 0] * X[:, i - 1]) + b)
        p = np.append(p, 1 if a > 0.5 else 0)            # p <- c(p, ifelse(a > 0.5, 1, 0))
    return p.reshape(1, X.shape[1])                      # matrix(p, nrow = 1)
