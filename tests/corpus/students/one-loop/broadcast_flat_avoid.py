# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost = 0.0
    dw = np.zeros((n_x, 1))
    db = 0.0
    for i in range(m):
        x = X[:, i]
        a = sigmoid(np.dot(w.T, x) + b)      # shape (1,)
        dz = a - Y[0, i]                     # shape (1,)
        dw += np.outer(x, dz)                # (n_x, 1)
        db += dz[0]
        cost -= (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))[0]
    return {"dw": dw / m, "db": db / m}, cost / m
