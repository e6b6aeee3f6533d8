# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.tensordot(w, X, axes=(0, 0)) + b)
    dZ = A - Y
    dw = np.inner(X, dZ) / m
    db = dZ.sum() / m
    cost = np.sum(-Y * np.log(A) - (1 - Y) * np.log(1 - A)) / m
    return {"dw": dw, "db": db}, cost
