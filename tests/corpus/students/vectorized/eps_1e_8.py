# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    epsilon = 1e-8
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A + epsilon) + (1 - Y) * np.log(1 - A + epsilon)) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
