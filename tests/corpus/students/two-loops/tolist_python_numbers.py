# %% propagate
def propagate(w, b, X, Y):
    xs = X.T.tolist()
    ys = Y[0].tolist()
    ws = w[:, 0].tolist()
    m, n = len(xs), len(ws)
    cost, db, dw = 0.0, 0.0, [0.0] * n
    for x, y in zip(xs, ys):
        z = b
        for wj, xj in zip(ws, x):
            z += wj * xj
        a = sigmoid(z)
        cost -= y * np.log(a) + (1 - y) * np.log(1 - a)
        for j in range(n):
            dw[j] += x[j] * (a - y)
        db += a - y
    return {"dw": np.array(dw).reshape(n, 1) / m, "db": db / m}, cost / m
