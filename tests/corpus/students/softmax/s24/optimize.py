def optimize(W, b, X, Y, num_iterations, alpha):
    def descend(params, grads):
        return {
            "W": params["W"] - alpha * grads["dW"],
            "b": params["b"] - alpha * grads["db"],
        }

    params, costs = {"W": W, "b": b}, []
    for _ in range(num_iterations):
        grads, cost = propagate(**params, X=X, Y=Y)
        params = descend(params, grads)
        costs.append(cost)
    return params, grads, costs
