# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    n = X.shape[0]
    cost = 0
    dw = np.zeros((n, 1))
    db = 0
    i = 0
    while i < m:
        z = 0
        j = 0
        while j < n:
            z = z + w[j][0] * X[j][i]
            j = j + 1
        z = z + b
        a = sigmoid(z)
        y = Y[0][i]
        cost = cost - (y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        j = 0
        while j < n:
            dw[j][0] = dw[j][0] + X[j][i] * dz
            j = j + 1
        db = db + dz
        i = i + 1
    cost = cost / m
    dw = dw / m
    db = db / m
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    m = X.shape[1]
    n = X.shape[0]
    out = np.zeros((1, m))
    i = 0
    while i < m:
        z = b
        j = 0
        while j < n:
            z = z + w[j][0] * X[j][i]
            j += 1
        if sigmoid(z) > 0.5:
            out[0][i] = 1
        else:
            out[0][i] = 0
        i += 1
    return out
