# mistake: The return is indented too far: it stands inside the loop and ends it after the first iteration.
# told: The function returns after its first step. Look at how far the `return
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        params = {"w": w, "b": b}
        return params, grads, costs
