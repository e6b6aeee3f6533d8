# mistake: alfa is not defined; the argument is called alpha.
# mistake: params is a tuple (w, b); it must be a dict with the keys "w" and "b".
# told: Is the name misspelt? A function should know only its own arguments an
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alfa * grads["db"]
    params = (w, b)
    return params, grads, costs
