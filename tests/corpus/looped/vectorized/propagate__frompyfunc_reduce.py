# loop: np.frompyfunc makes a ufunc of a lambda, its reduce calls Python for each example.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    add = np.frompyfunc(lambda s, d: s + d, 2, 1)
    db = float(add.reduce((A - Y)[0])) / m
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": db}, cost
