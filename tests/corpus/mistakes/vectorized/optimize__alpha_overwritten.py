# mistake: alpha is overwritten with 0.005 in the first line, so the argument has no effect.
# told: The learning rate is written into the function. It has to come from th
def optimize(w, b, X, Y, num_iterations, alpha):
    alpha = 0.005
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
