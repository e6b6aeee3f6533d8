# mistake: propagate is called once before the loop, so each step repeats the first gradient.
# told: Every step uses the gradient of the start. It changes with `w` and `b`
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    grads, cost = propagate(w, b, X, Y)
    for i in range(num_iterations):
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
