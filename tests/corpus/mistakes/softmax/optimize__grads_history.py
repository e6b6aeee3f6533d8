# mistake: grads is a list of the gradients of all steps; only the dict of the last step is asked for.
# told: `grads` is a list of the gradients of all steps. Only the dict of the 
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    all_grads = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        all_grads.append(grads)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    params = {"W": W, "b": b}
    return params, all_grads, costs
