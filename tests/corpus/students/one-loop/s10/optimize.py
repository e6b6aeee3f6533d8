def optimize(w, b, X, Y, num_iterations, alpha):
    costs = [None] * num_iterations
    for t in range(num_iterations):
        grads, costs[t] = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return dict(w=w, b=b), grads, costs
