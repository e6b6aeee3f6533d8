# expect: rejected propagate by for-loop
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = 0.0
    for a, y in zip(A[0], Y[0], strict=True):
        cost += -np.log(a) if y == 1 else -np.log(1 - a)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost / m
