def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs += [cost]
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
