# mistake: The first cost is skipped, so costs has one entry too few.
# told: The cost of the first iteration is not kept.
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        if i > 0:
            costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    params = {"W": W, "b": b}
    return params, grads, costs
