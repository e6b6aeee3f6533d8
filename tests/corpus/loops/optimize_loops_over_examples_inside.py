# expect: rejected optimize by for-loop
def optimize(w, b, X, Y, num_iterations, alpha):
    costs, m = [], X.shape[1]
    for _ in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        cost = 0.0
        for i in range(m):
            cost -= Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
        costs.append(cost / m)
        grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
