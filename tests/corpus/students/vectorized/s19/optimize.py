def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    iteracja = 0
    while True:
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        iteracja += 1
        if iteracja == num_iterations:
            break
    return {"w": w, "b": b}, grads, costs
