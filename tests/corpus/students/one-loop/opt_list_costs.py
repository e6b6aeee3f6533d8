# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.empty(num_iterations)
    params = dict(w=w, b=b)
    for k in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        costs[k] = cost
        params["w"] = params["w"] - alpha * grads["dw"]
        params["b"] = params["b"] - alpha * grads["db"]
    return params, grads, list(costs)
