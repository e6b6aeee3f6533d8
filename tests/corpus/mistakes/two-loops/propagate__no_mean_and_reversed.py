# mistake: The error is y - a, and dw is not divided by m.
# told: This is the sum over the examples. Cost and gradient are averages: a division
# told: The gradient points the other way: look at which of `A` and `Y` is taken from
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = Y[0, i] - a
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw, "db": db / m}, J / m
