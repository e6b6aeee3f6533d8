# mistake: propagate is called once before the loop, so each step uses the same old gradient.
# told: Every step uses the gradient of the start. It changes with `w` and `b`: when is
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    grads, cost = propagate(w, b, X, Y)
    for i in range(num_iterations):
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
