# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    a = np.zeros(m)
    for i in range(m):
        a[i] = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
    dw = np.zeros((n_x, 1))
    for j, i in np.ndindex(n_x, m):
        dw[j, 0] += X[j, i] * (a[i] - Y[0, i]) / m
    cost = 0.0
    db = 0.0
    for i in range(m):
        cost += -Y[0, i] * np.log(a[i]) - (1 - Y[0, i]) * np.log(1 - a[i])
        db += a[i] - Y[0, i]
    return {"dw": dw, "db": db / m}, cost / m
