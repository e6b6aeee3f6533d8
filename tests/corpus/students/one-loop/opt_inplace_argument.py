# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
