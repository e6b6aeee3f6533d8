# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
