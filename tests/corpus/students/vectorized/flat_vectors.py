# %% propagate
def propagate(w, b, X, Y):
    y = Y.reshape(-1)
    a = sigmoid(X.T @ w.reshape(-1) + b)
    m = y.size
    dw = (X @ (a - y)).reshape(-1, 1) / m
    db = (a - y).mean()
    cost = -(y @ np.log(a) + (1 - y) @ np.log(1 - a)) / m
    return {"dw": dw, "db": db}, cost
