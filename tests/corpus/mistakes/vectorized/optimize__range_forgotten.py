# mistake: A number cannot be looped over: it must be range(num_iterations).
# told: A number cannot be looped over. `range(n)` can, and so can an array.
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in num_iterations:
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
