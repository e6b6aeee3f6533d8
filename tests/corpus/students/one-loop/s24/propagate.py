DTYPE = np.float64

# last week's version, for comparison
def propagate_two_loops(w, b, X, Y):
    n, m = X.shape
    J = 0.0
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        for j in range(n):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m


def propagate(w, b, X, Y):
    n, m = X.shape
    J = 0.0
    db = 0.0
    dw = np.zeros((n, 1), dtype=DTYPE)
    tmp = np.empty((n, 1), dtype=DTYPE)    # work space, so no new array for each example
    i = 0
    while i < m:
        x = X[:, i:i+1]
        y = Y[0, i]
        a = sigmoid(np.vdot(w, x) + b)
        J -= np.log(a) if y else np.log1p(-a)
        np.multiply(x, a - y, out=tmp)
        np.add(dw, tmp, out=dw)
        db += a - y
        i += 1
    np.divide(dw, m, out=dw)
    db /= m
    J /= m
    return {"dw": dw, "db": db}, J

# print(np.allclose(propagate(w, b, X, Y)[0]["dw"], propagate_two_loops(w, b, X, Y)[0]["dw"]))
