# mistake: params is put together before the loop, so it holds the parameters before the first step.
# told: The new parameters are computed, but the ones that went in are returne
def optimize(w, b, X, Y, num_iterations, alpha):
    params = {"w": w, "b": b}
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return params, grads, costs
