# mistake: The params are put together before the loop and stay the start values, and the sign of the step is wrong.
# told: The new parameters are computed, but the ones that went in are returned and
# told: The steps go uphill. Which way does a gradient point?
def optimize(w, b, X, Y, num_iterations, alpha):
    params = {"w": w, "b": b}
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + alpha * grads["dw"]
        b = b + alpha * grads["db"]
        costs.append(cost)
    return params, grads, costs
