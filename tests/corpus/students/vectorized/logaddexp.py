# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = w.T @ X + b
    A = sigmoid(Z)
    cost = np.mean(np.logaddexp(0, Z) - Y * Z)
    dw = X @ (A - Y).T / m
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost
