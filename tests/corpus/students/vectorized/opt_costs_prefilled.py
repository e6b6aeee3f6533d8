# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = [None] * num_iterations
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs[i] = cost
        w = np.subtract(w, alpha * grads["dw"])
        b = np.subtract(b, alpha * grads["db"])
    return {"w": w, "b": b}, grads, costs
