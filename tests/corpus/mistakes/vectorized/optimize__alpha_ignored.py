# mistake: The learning rate alpha is not used: the step is alpha times the gradient.
# told: The steps are as long as the gradient itself. What is `alpha` for?
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - grads["dw"]
        b = b - grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
