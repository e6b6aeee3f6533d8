# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    while len(costs) < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
