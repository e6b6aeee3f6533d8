# mistake: A default value uses a name that no cell defines, so the def itself raises a NameError.
# told: there is no function `optimize` to grade: NameError: name 'NUM_ITERATIONS' is no
def optimize(w, b, X, Y, num_iterations=NUM_ITERATIONS, alpha=LEARNING_RATE):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
