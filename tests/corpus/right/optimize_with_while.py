# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs, i = [], 0
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs += [cost]
        i += 1
    return {"w": w, "b": b}, grads, costs
