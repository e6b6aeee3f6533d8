# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    m = max(X.shape[1], 1)
    cost = -sum((np.sum(Y * np.log(A)), np.sum((1 - Y) * np.log(1 - A)))) / m
    assert max(Y.shape) == m and min(1, m) == 1
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
