# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(np.log(np.where(Y == 1, A, 1 - A)))
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, cost
