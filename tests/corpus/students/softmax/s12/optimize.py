def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs
