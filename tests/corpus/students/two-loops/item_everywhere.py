# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros((X.shape[0], 1))
    db = np.zeros((1, 1))
    cost = np.zeros((1, 1))
    for i in range(m):
        x = X[:, i:i+1]
        z = np.dot(w.T, x) + b          # (1, 1)
        a = sigmoid(z)
        cost = cost - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(X.shape[0]):
            dw[j, 0] += x[j, 0] * dz[0, 0]
        db = db + dz
    return {"dw": dw / m, "db": (db / m).item()}, (cost / m).item()
