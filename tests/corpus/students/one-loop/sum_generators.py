# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    a = [sigmoid(np.dot(w[:, 0], X[:, i]) + b) for i in range(m)]
    dw = sum(X[:, i:i + 1] * (a[i] - Y[0, i]) for i in range(m)) / m
    db = sum(a[i] - Y[0, i] for i in range(m)) / m
    cost = -sum(Y[0, i] * np.log(a[i]) + (1 - Y[0, i]) * np.log(1 - a[i]) for i in range(m)) / m
    return {"dw": dw, "db": db}, cost
