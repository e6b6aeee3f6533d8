# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    # forward
    A = np.zeros((1, m))
    cost = 0.0
    for i in range(m):
        A[0, i] = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        cost -= Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
    # backward
    dw = np.zeros((n_x, 1))
    db = 0.0
    for i in range(m):
        dw += X[:, i:i + 1] * (A[0, i] - Y[0, i])
        db += A[0, i] - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
