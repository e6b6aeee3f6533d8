# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(np.multiply(w, x)) + b)
        dz = np.subtract(a, Y[0, i])
        np.add(dw, np.multiply(x, dz), out=dw)
        db += dz
        cost -= np.multiply(Y[0, i], np.log(a)) + np.multiply(1 - Y[0, i], np.log(1 - a))
    return {"dw": np.divide(dw, m), "db": db / m}, cost / m
