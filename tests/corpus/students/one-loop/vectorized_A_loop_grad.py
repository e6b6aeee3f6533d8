# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    A = sigmoid(np.dot(w.T, X) + b)      # (1, m)
    dw = np.zeros((n_x, 1))
    db = 0
    cost = 0
    for i in range(m):
        cost -= Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
        dw += X[:, [i]] * (A[0, i] - Y[0, i])
        db += A[0, i] - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
