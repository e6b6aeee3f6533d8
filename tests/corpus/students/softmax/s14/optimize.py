def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W -= alpha * grads["dW"]
        b -= alpha * grads["db"]
    params = {"W": W, "b": b}
    return params, grads, costs
