# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, db = 0.0, 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = np.einsum("j,j->", w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += np.einsum("j,->j", X[:, i], a - Y[0, i])[:, np.newaxis]
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
