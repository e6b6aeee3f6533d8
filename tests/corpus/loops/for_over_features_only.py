# expect: rejected propagate by for-loop
def propagate(w, b, X, Y):
    n, m = X.shape
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.zeros((n, 1))
    for j in range(n):
        dw[j] = np.sum(X[j] * (A - Y)[0]) / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, cost
