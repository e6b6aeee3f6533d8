# %% propagate
EPS = 1e-15


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    A_clipped = np.clip(A, EPS, 1 - EPS)
    cost = -np.sum(Y * np.log(A_clipped) + (1 - Y) * np.log(1 - A_clipped)) / m
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
