# mistake: np.sum over axis 0 adds nothing up, since dZ has a single row; db is left with one entry per example.
# told: `db` has shape
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = 1 / m * (X @ dZ.T)
    db = 1 / m * np.sum(dZ, axis=0)
    return {"dw": dw, "db": db}, cost
