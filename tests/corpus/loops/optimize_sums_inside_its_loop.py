# expect: rejected optimize by element-wise-builtin
def optimize(w, b, X, Y, num_iterations, alpha):
    costs, m = [], X.shape[1]
    for _ in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        costs.append(-sum((Y * np.log(A) + (1 - Y) * np.log(1 - A))[0]) / m)
        grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
