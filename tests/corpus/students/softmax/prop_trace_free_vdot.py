# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = float(-np.vdot(Y, np.log(A)) / m)
    dW = (X @ (A - Y).T).T / m
    db = np.average(A - Y, axis=1)[:, np.newaxis]
    return {"dW": dW, "db": db}, cost
