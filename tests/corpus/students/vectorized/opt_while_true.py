# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    while True:
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if len(costs) == num_iterations:
            break
    return {"w": w, "b": b}, grads, costs
