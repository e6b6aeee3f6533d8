# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros((X.shape[0], 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        xi = X[:, i].reshape(-1, 1)
        yi = float(Y[0, i])
        zi = float(np.matmul(w.T, xi).item()) + float(b)
        ai = float(sigmoid(zi))
        cost += float(-yi * np.log(ai) - (1 - yi) * np.log(1 - ai))
        dzi = ai - yi
        dw += dzi * xi
        db += dzi
    return {"dw": dw / m, "db": db / m}, cost / m
