# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    ones = np.ones((m, 1))
    cost = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T).item() / m
    dw = X @ (A - Y).T / m
    db = ((A - Y) @ ones).item() / m
    return {"dw": dw, "db": db}, cost
