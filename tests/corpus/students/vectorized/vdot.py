# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(np.vdot(Y, np.log(A)) + np.vdot(1 - Y, np.log(1 - A))) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.average(A - Y)
    return {"dw": dw, "db": db}, cost
