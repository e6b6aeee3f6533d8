# %% propagate
def propagate(w, b, X, Y):
    cost = 0
    dw = np.zeros((len(X), 1))
    db = 0
    m = len(X[0])
    for i in range(m):
        z = 0
        for j in range(len(X)):
            z += w[j][0] * X[j][i]
        a = sigmoid(z + b)
        cost += Y[0][i] * np.log(a) + (1 - Y[0][i]) * np.log(1 - a)
        for j in range(len(X)):
            dw[j] += X[j][i] * (a - Y[0][i])
        db += a - Y[0][i]
    return {"dw": dw / m, "db": db / m}, -cost / m
