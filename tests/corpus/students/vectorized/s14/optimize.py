def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        # w -= alpha * grads["dw"]   # changes w_example??
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i % 100 == 0:
            print("iteration", i, "cost", cost)
    print("done, w", w.shape, "b", b)
    return {"w": w, "b": b}, grads, costs
