def optimize(w, b, X, Y, num_iterations, alpha):
    w = np.array(w, dtype=float)               # own copy, it is changed in place below
    b = float(b)
    costs = [None] * num_iterations
    for i in range(num_iterations):
        grads, costs[i] = propagate(w, b, X, Y)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
