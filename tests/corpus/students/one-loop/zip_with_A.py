# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for a, y, x in zip(A[0], Y[0], X.T):
        cost += -y * np.log(a) - (1 - y) * np.log(1 - a)
        db += a - y
        dw += (a - y) * x.reshape(-1, 1)
    return {"dw": dw / m, "db": db / m}, cost / m
