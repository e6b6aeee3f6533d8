# mistake: The step is divided by m once more, but propagate has averaged already.
# told: The gradient was divided by m once more. What `propagate` returns is an average
def optimize(W, b, X, Y, num_iterations, alpha):
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha / m * grads["dW"]
        b = b - alpha / m * grads["db"]
    return {"W": W, "b": b}, grads, costs
