# expect: accepted optimize
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dw, cost = np.zeros(w.shape), 0.0
    for i in range(m):
        dw += X[:, [i]] * (A[0, i] - Y[0, i]) / m
        cost -= (Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])) / m
    return {"dw": dw, "db": np.mean(A - Y)}, cost
# %%
def optimize(w, b, X, Y, num_iterations, alpha):
    costs, gradient = [], propagate
    for _ in range(num_iterations):
        grads, cost = gradient(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
