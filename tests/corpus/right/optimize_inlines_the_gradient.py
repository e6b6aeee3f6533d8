# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    m, costs = X.shape[1], []
    for _ in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        costs.append(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
        grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.mean(A - Y)}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
