# %% propagate
def propagate(w, b, X, Y):
    m = Y.shape[1]
    A = sigmoid((w.T).dot(X) + b)
    cost = (-(Y * np.log(A)) - (1 - Y) * np.log(1 - A)).mean()
    dw = X.dot((A - Y).T) / m
    db = (A - Y).sum() / m
    return {"dw": dw, "db": db}, cost
