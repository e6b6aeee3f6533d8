# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    i = 0
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        i += 1
    return {"w": w, "b": b}, grads, costs
