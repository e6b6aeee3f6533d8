# mistake: alpha is made smaller in each iteration, but the learning rate must stay the same.
# mistake: The cost is divided by m again, though propagate has done so already.
def optimize(w, b, X, Y, num_iterations, alpha):
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost / m)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        alpha = alpha * 0.95
    params = {"w": w, "b": b}
    return params, grads, costs
