# mistake: The gradient is added, and the cost is taken after the step.
# told: The steps go uphill. Which way does a gradient point?
# told: These are the costs after each step. The cost before it is asked for: the first
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, _ = propagate(w, b, X, Y)
        w = w + alpha * grads["dw"]
        b = b + alpha * grads["db"]
        _, cost = propagate(w, b, X, Y)
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
