# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    columns = np.hsplit(X, m)
    cost, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = columns[i]
        a = sigmoid(np.dot(w.T, x)[0, 0] + b)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += x * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m
