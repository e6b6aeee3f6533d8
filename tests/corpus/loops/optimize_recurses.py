# expect: rejected optimize by recursion
def optimize(w, b, X, Y, num_iterations, alpha):
    grads, cost = propagate(w, b, X, Y)
    w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    if num_iterations == 1:
        return {"w": w, "b": b}, grads, [cost]
    params, last, costs = optimize(w, b, X, Y, num_iterations - 1, alpha)
    return params, last, [cost, *costs]
