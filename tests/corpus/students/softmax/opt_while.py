# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    step = 0
    while step < num_iterations:
        grads, cost = propagate(W, b, X, Y)
        W, b = W - alpha * grads["dW"], b - alpha * grads["db"]
        costs.append(cost)
        step = step + 1
    return {"W": W, "b": b}, grads, costs
