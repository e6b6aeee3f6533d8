# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    logA = np.log(np.maximum(A, 1e-9))
    log1A = np.log(np.maximum(1 - A, 1e-9))
    cost = -(1.0 / m) * np.sum(Y * logA + (1 - Y) * log1A)
    dw = (1.0 / m) * X @ (A - Y).T
    db = (1.0 / m) * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
