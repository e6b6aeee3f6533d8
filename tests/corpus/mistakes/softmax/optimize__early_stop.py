# mistake: It stops early when the cost hardly changes, so costs is too short.
# told: Training ends before its time when the cost hardly changes. It is to take all
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        if i > 0 and abs(costs[-2] - costs[-1]) < 1e-3:
            break
    return {"W": W, "b": b}, grads, costs
