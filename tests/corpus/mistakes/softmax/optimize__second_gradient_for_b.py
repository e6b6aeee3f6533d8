# mistake: The gradient for b is computed again after W has moved; W and b must move at the same time, from one gradient.
# told: `b` was moved by a gradient taken after `W` had moved. Both steps use 
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        grads_b, _ = propagate(W, b, X, Y)
        b = b - alpha * grads_b["db"]
    params = {"W": W, "b": b}
    return params, grads, costs
