# mistake: Four values W, b, grads, costs are returned instead of the three params, grads, costs.
# told: `optimize` returned an array of shape
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return W, b, grads, costs
