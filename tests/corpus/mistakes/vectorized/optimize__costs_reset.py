# mistake: costs = [] stands inside the loop, so only the last cost is left.
# told: The list of costs is emptied in each iteration, so only the last cost 
def optimize(w, b, X, Y, num_iterations, alpha):
    for i in range(num_iterations):
        costs = []
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"w": w, "b": b}
    return params, grads, costs
