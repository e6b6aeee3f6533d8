# %% propagate
def propagate(w, b, X, Y):
    n_x = X.shape[0]
    m = X.shape[1]
    cost = 0.0
    dw = np.zeros((n_x, 1))
    db = 0.0
    i = 0
    while i < m:
        z = np.sum(w[:, 0] * X[:, i]) + b
        a = sigmoid(z)
        cost = cost - Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        dw = dw + X[:, i:i+1] * dz
        db = db + dz
        i += 1
    cost = cost / m
    dw = dw / m
    db = db / m
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    m = X.shape[1]
    y = np.zeros((1, m))
    i = 0
    while i < m:
        a = sigmoid(np.sum(w[:, 0] * X[:, i]) + b)
        if a > 0.5:
            y[0, i] = 1
        i += 1
    return y
