# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
