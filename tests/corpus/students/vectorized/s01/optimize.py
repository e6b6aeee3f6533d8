def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, J = propagate(w, b, X, Y)
        w = w - alpha*grads["dw"]
        b = b - alpha*grads["db"]
        costs.append(J)
    return {"w": w, "b": b}, grads, costs
