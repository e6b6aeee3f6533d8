# mistake: w is moved by db and not by dw.
# mistake: propagate is called once more after the loop, so grads is not the gradient of the last step.
# told: These gradients belong to the final parameters. Those that the last st
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["db"]
        b = b - alpha * grads["db"]
    grads, cost = propagate(w, b, X, Y)
    params = {"w": w, "b": b}
    return params, grads, costs
