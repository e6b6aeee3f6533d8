# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    params, costs = {"w": w, "b": b}, []
    for _ in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        for name in ("w", "b"):
            params[name] = params[name] - alpha * grads["d" + name]
        costs.append(cost)
    return params, grads, costs
