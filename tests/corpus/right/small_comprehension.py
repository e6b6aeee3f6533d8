# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    m = X.shape[1]
    dw, db = [term / m for term in (np.dot(X, (A - Y).T), np.sum(A - Y))]
    cost = sum(-np.sum(t * np.log(p)) for t, p in ((Y, A), (1 - Y, 1 - A))) / m
    return {name: value for name, value in (("dw", dw), ("db", db))}, cost
