# expect: rejected optimize by numpy-loop
def optimize(w, b, X, Y, num_iterations, alpha):
    m, costs = X.shape[1], []
    X = X.astype(object)
    for _ in range(num_iterations):
        A = sigmoid((np.dot(w.T, X) + b).astype(float))
        costs.append(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
        grads = {"dw": (np.dot(X, (A - Y).T) / m).astype(float), "db": np.sum(A - Y) / m}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
