def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]                      # (K, n_x)
        b = b - alpha * grads["db"]                      # (K, 1)
    params = {"W": W, "b": b}
    return params, grads, costs
