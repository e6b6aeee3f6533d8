# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros(n_x)
    db = 0
    cost = 0
    for i in range(m):
        a = sigmoid(np.dot(w.flatten(), X[:, i]) + b)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        for j in range(n_x):
            dw[j] += X[j, i] * (a - Y[0, i])
        db += a - Y[0, i]
    dw = dw.reshape(-1, 1) / m
    return {"dw": dw, "db": db / m}, cost / m
