# mistake: Each cost is put into a list of its own: costs must be a list of numbers, not of lists.
# told: `costs`[
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append([cost])
    params = {"W": W, "b": b}
    return params, grads, costs
