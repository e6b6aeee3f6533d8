# mistake: range(1, num_iterations) makes one step too few.
# told: Count the steps: there is one fewer than `num_iterations`.
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    grads = {"dw": np.zeros(w.shape), "db": 0.0}
    for i in range(1, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
