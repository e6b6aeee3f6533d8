# mistake: The step goes along the gradient (plus) instead of against it (minus), so the cost grows.
# told: The steps go uphill. Which way does a gradient point?
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w + alpha * grads["dw"]
        b = b + alpha * grads["db"]
    params = {"w": w, "b": b}
    return params, grads, costs
