# expect: rejected optimize by for-loop
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.zeros(w.shape)
    for i in range(m):
        dw += X[:, [i]] * (A[0, i] - Y[0, i]) / m
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": np.mean(A - Y)}, cost

gradient = propagate
# %%
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = gradient(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
