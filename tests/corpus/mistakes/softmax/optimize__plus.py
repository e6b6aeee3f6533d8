# mistake: b moves along its gradient instead of against it: + must be -.
# told: The steps of `b` go uphill. Which way does a gradient point?
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b + alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs
