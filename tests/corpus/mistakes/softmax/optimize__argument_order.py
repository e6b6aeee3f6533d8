# mistake: propagate is called with Y and X interchanged; the order is W, b, X, Y.
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, Y, X)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"W": W, "b": b}
    return params, grads, costs
