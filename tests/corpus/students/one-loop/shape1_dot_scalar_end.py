# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost = np.zeros(1)
    db = np.zeros(1)
    dw = np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w.T, X[:, i]) + b)
        y = Y[:, i]
        cost += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        dw += X[:, i:i+1] * dz
        db += dz
    return {"dw": dw / m, "db": (db / m).item()}, (cost / m).item()
