# mistake: Two values are returned, params and costs; grads is missing between them.
# told: `optimize` returned a tuple of
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, costs
