# loop: The score is a Python sum over zip, feature by feature.
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = sum(p * q for p, q in zip(w[:, 0], X[:, i])) + b
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += X[:, i:i + 1] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
