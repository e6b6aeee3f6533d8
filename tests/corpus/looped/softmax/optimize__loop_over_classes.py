# loop: The rows of W are updated in an inner loop over the classes.
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = np.array([row - alpha * slope for row, slope in zip(W, grads["dW"])])
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs
