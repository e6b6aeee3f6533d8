# loop: np.vectorize calls the loss in Python once per example.
def propagate(w, b, X, Y):
    def loss(a, y):
        return -np.log(a) if y == 1 else -np.log(1 - a)

    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = np.vectorize(loss, otypes=[float])(A, Y).mean()
    dw = X @ (A - Y).T / m
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost
