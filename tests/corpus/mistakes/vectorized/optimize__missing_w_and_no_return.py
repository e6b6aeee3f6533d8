# mistake: w is set to the step alone; the old w is missing in w - alpha * dw.
# mistake: The results are printed and not returned.
# told: `optimize` returned None, expected `params`, `grads` and `co
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = -alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"w": w, "b": b}
    print(params, grads, costs)
