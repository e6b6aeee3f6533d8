# expect: rejected propagate by for-loop
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw, db, cost = np.zeros(w.shape), 0.0, 0.0
    for i in range(16):
        for j in range(16):
            for k in range(16):
                n = 256 * i + 16 * j + k
                x, y = X[:, n : n + 1], Y[:, n : n + 1]
                a = sigmoid(np.dot(w.T, x) + b)
                cost -= np.sum(y * np.log(a) + (1 - y) * np.log(1 - a)) / m
                dw += np.dot(x, (a - y).T) / m
                db += np.sum(a - y) / m
    return {"dw": dw, "db": db}, cost
