# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    cost /= m
    dZ = A.copy()
    dZ -= Y
    dw = X @ dZ.T
    dw /= m
    db = dZ.sum()
    db /= m
    return {"dw": dw, "db": db}, cost
