# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    W = W.copy()
    b = b.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W -= alpha * grads["dW"]
        b -= alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs
