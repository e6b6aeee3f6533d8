# mistake: J grows by the logarithms instead of shrinking, so the cost is negative.
# told: The logarithm of a probability is negative, the cost is not: a sign is missing.
def propagate(w, b, X, Y):
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i].reshape(-1, 1)
        a = sigmoid(np.dot(w.T, x).item() + b)
        y = Y[0, i]
        J += y * np.log(a) + (1 - y) * np.log(1 - a)
        dw += (a - y) * x
        db += a - y
    return {"dw": dw / m, "db": db / m}, J / m
