# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    cols, dzs, J = [], [], 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        cols.append(x * (a - Y[0, i]))
        dzs.append(a - Y[0, i])
    dw = np.mean(cols, axis=0)
    db = np.mean(dzs)
    return {"dw": dw, "db": db}, J / m
