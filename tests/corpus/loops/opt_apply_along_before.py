# expect: rejected optimize by numpy-loop
def optimize(w, b, X, Y, num_iterations, alpha):
    m, costs = X.shape[1], []
    XY = np.frompyfunc(float.__mul__, 2, 1)(X, np.ones(X.shape) * Y).astype(float).sum(axis=1, keepdims=True)
    for _ in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        costs.append(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
        grads = {"dw": (np.dot(X, A.T) - XY) / m, "db": np.sum(A - Y) / m}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
