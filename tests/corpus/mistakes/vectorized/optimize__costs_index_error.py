# mistake: costs[i] = cost does not work on an empty list; use costs.append(cost).
# told: An empty list has no entry that could be assigned to. `append` adds on
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs[i] = cost
    params = {"w": w, "b": b}
    return params, grads, costs
