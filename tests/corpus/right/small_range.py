# expect: accepted propagate
def propagate(w, b, X, Y):
    m, cost = X.shape[1], 0.0
    A = sigmoid(np.dot(w.T, X) + b)
    for label in range(2):
        chosen = Y == label
        cost -= np.sum(np.log(np.abs(1 - label - A[chosen]))) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
