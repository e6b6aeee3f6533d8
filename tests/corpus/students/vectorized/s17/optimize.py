def optimize(w, b, X, Y, num_iterations, alpha):
    grads = None

    def step():
        nonlocal w, b, grads
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        return cost

    costs = [step() for _ in range(num_iterations)]  # the one loop
    return {"w": w, "b": b}, grads, costs
