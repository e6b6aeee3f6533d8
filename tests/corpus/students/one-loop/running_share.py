# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = 0
    cost = 0
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        dw += 1 / m * X[:, i:i+1] * (a - Y[0, i])
        db += 1 / m * (a - Y[0, i])
        cost += -1 / m * (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
    return {"dw": dw, "db": db}, cost
