# first try (with loops, NOT allowed)
def propagate(w, b, X, Y):
    m = X.shape[1]
    J = 0
    dw = np.zeros(w.shape)
    db = 0
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += X[:, i:i+1] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m


# second try, vectorized
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    # print("A", A.shape)
    print("first probabilities:", A[0, :3])
    dZ = A - Y
    J = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dZ) / m
    # print("dw", dw.shape, "db", db, "J", J)
    return {"dw": dw, "db": db}, J
