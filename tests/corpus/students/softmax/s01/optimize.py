def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs
