def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    i = 0
    while True:
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        i += 1
        if i == num_iterations:
            break
    return {"W": W, "b": b}, grads, costs
