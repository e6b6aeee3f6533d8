# mistake: The costs are added up from step to step.
# told: Each entry of `costs` is the sum of the costs so far. Only the cost of its own
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    total = 0
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        total += cost
        costs.append(total)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
