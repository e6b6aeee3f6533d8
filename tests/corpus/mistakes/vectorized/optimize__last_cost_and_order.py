# mistake: costs is only the last cost, not a list with the cost of each iteration.
# mistake: The order of the returned values is wrong: params, grads, costs.
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"w": w, "b": b}
    costs = cost
    return costs, params, grads
