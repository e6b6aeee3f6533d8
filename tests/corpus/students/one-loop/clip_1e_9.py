# %% propagate
EPS = 1e-9


def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        ac = np.clip(a, EPS, 1 - EPS)
        J -= Y[0, i] * np.log(ac) + (1 - Y[0, i]) * np.log(1 - ac)
        dw += X[:, [i]] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
