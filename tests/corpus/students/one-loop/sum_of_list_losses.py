# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    losses = []
    dzs = []
    dw = np.zeros((X.shape[0], 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        y = Y[0, i]
        losses.append(-(y * np.log(a) + (1 - y) * np.log(1 - a)))
        dzs.append(a - y)
        dw += X[:, i:i + 1] * (a - y)
    return {"dw": dw / m, "db": sum(dzs) / m}, sum(losses) / m
