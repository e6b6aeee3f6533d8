# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    # first pass: probabilities
    A = np.zeros(m)
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        A[i] = sigmoid(z)
    # second pass: cost and db
    cost = 0
    db = 0
    for i in range(m):
        if Y[0, i] == 1:
            cost -= np.log(A[i])
        else:
            cost -= np.log(1 - A[i])
        db += A[i] - Y[0, i]
    # third pass: dw, feature by feature
    dw = np.zeros((n_x, 1))
    for j in range(n_x):
        s = 0
        for i in range(m):
            s += X[j, i] * (A[i] - Y[0, i])
        dw[j, 0] = s / m
    return {"dw": dw, "db": db / m}, cost / m
