# mistake: The keys of params must be "w" and "b", not "weights" and "bias".
# told: `optimize` returned a dict with 'weights' and 'bias', a dict
def optimize(w, b, X, Y, num_iterations, alpha):
    weights, bias = w.copy(), b
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(weights, bias, X, Y)
        weights -= alpha * grads["dw"]
        bias -= alpha * grads["db"]
        costs.append(cost)
    params = {"weights": weights, "bias": bias}
    return params, grads, costs
