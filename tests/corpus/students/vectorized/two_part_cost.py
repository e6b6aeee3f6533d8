# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    part1 = np.sum(Y * np.log(A))
    part2 = np.sum((1 - Y) * np.log(1 - A))
    cost = -(part1 + part2) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    grads = {}
    grads["dw"] = dw
    grads["db"] = db
    return grads, cost
