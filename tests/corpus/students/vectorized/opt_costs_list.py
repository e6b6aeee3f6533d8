# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros((num_iterations,))
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs[i] = cost
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, list(costs)
