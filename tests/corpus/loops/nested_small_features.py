# expect: rejected propagate by for-loop
def propagate(w, b, X, Y):
    m, n = X.shape[1], X.shape[0]
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.zeros(w.shape)
    for i in range(16):
        for j in range(16):
            for k in range(4):
                r = 64 * i + 4 * j + k
                dw[r : r + 1] = np.dot(X[r : r + 1], (A - Y).T) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
