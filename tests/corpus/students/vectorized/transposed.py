# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid((X.T @ w).T + b)
    dw = ((A - Y) @ X.T).T / m
    db = np.sum(A - Y, axis=1)[0] / m
    cost = -np.sum(np.log(A) * Y + np.log(1 - A) * (1 - Y)) / m
    return {"dw": dw, "db": db}, cost
