# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros(num_iterations)
    for i, rate in enumerate(np.full(num_iterations, alpha)):
        grads, costs[i] = propagate(w, b, X, Y)
        w, b = w - rate * grads["dw"], b - rate * grads["db"]
    return {"w": w, "b": b}, grads, list(costs)
