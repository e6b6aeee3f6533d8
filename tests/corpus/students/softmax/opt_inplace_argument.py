# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W -= alpha * grads["dW"]
        b -= alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs
