# mistake: dw has shape (1, n_x); with X (A - Y)^T it gets the shape of w, (n_x, 1).
# told: `dw` lies down: a product in the other order gives a column, as `w` is
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    dw = dZ @ X.T / m
    db = dZ.sum() / m
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / m
    return {"dw": dw, "db": db}, cost
