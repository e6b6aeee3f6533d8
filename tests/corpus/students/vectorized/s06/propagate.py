def propagate(w, b, X, Y):
    n_samples = X.shape[1]                       # columns = samples (like df.T)

    Z = w.T.dot(X) + b                           # (1, m)
    A = sigmoid(Z)                               # (1, m)
    error = A - Y                                # (1, m)

    log_loss = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    cost = -log_loss.mean()

    dw = X.dot(error.T) / n_samples              # (n_x, 1)
    db = error.mean()

    return {"dw": dw, "db": db}, cost
