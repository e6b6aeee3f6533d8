# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = (A - Y).ravel()
    dw = np.atleast_2d(X @ dZ).T / m
    db = dZ.sum() / m
    cost = -(Y @ np.log(A).ravel() + (1 - Y) @ np.log(1 - A).ravel())[0] / m
    return {"dw": dw, "db": db}, cost
