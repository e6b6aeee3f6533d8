def optimize(w, b, X, Y, num_iterations, alpha):
    α = alpha
    costs = []
    for t in range(num_iterations):
        grads, L = propagate(w, b, X, Y)
        costs.append(L)
        w, b = w - α * grads["dw"], b - α * grads["db"]
    return {"w": w, "b": b}, grads, costs
