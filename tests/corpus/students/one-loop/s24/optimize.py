def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    while len(costs) < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        np.subtract(w, alpha * grads["dw"], out=w)    # in place
        b -= alpha * grads["db"]
    params = {}
    params["w"] = w
    params["b"] = b
    return params, grads, costs
