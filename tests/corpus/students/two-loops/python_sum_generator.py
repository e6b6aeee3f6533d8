# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    a = [sigmoid(sum(w[j, 0] * X[j, i] for j in range(n_x)) + b) for i in range(m)]
    dz = [a[i] - Y[0, i] for i in range(m)]
    losses = [-(Y[0, i] * np.log(a[i]) + (1 - Y[0, i]) * np.log(1 - a[i])) for i in range(m)]
    dw = np.array([[sum(X[j, i] * dz[i] for i in range(m)) / m] for j in range(n_x)])
    db = sum(dz) / m
    return {"dw": dw, "db": db}, sum(losses) / m
