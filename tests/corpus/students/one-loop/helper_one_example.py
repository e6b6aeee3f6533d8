# %% propagate
def gradient_of_one(w, b, x, y):
    """x is a column (n_x, 1), y a number."""
    a = sigmoid(np.dot(w.T, x).item() + b)
    dz = a - y
    return x * dz, dz, -(y * np.log(a) + (1 - y) * np.log(1 - a))


def propagate(w, b, X, Y):
    m = X.shape[1]
    dw, db, J = np.zeros(w.shape), 0.0, 0.0
    for i in range(m):
        dw_i, db_i, loss_i = gradient_of_one(w, b, X[:, i:i+1], Y[0, i])
        dw += dw_i
        db += db_i
        J += loss_i
    return {"dw": dw / m, "db": db / m}, J / m
