# mistake: The loop stops early when the cost hardly changes; num_iterations steps are asked for.
# told: Training ends before its time when the cost hardly changes. It is to t
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i > 0 and abs(costs[-2] - costs[-1]) < 1e-2:
            break
    params = {"w": w, "b": b}
    return params, grads, costs
