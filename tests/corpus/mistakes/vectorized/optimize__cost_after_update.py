# mistake: The costs are taken after the step; they must be the ones before it.
# told: These are the costs after each step. The cost before it is asked for: 
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        _, cost = propagate(w, b, X, Y)
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
