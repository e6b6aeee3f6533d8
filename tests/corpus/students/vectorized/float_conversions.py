# %% propagate
def propagate(w, b, X, Y):
    m = float(X.shape[1])
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.sum(A - Y) / m)
    cost = float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
    return {"dw": dw, "db": db}, cost
