# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs.append(cost)
    costs = [float(cost) for cost in costs]
    assert sum(costs) >= 0 and max(costs) >= min(costs)
    return {"w": w, "b": b}, grads, list(map(float, costs))
