# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    losses, dzs, dws = [], [], []
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        y = Y[0, i]
        losses.append(-(y * np.log(a) + (1 - y) * np.log(1 - a)))
        dzs.append(a - y)
        dws.append([X[j, i] * (a - y) for j in range(n_x)])
    dw = np.mean(dws, axis=0).reshape(n_x, 1)
    return {"dw": dw, "db": np.mean(dzs)}, np.mean(losses)
