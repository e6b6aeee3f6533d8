# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros_like(w)
    db = 0.0
    cost = 0.0
    for x, y in zip(X.T, Y[0]):
        z = b
        for j, xj in enumerate(x):
            z += w[j, 0] * xj
        a = sigmoid(z)
        cost -= y * np.log(a) + (1 - y) * np.log(1 - a)
        for j, xj in enumerate(x):
            dw[j, 0] += xj * (a - y)
        db += a - y
    grads = {"dw": dw / m, "db": db / m}
    return grads, cost / m
