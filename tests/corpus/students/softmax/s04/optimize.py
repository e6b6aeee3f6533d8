def optimize(W, b, X, Y, num_iterations, alpha):
    params = dict(W = W, b = b)
    costs = []
    for i in np.arange(1, num_iterations + 1):   # seq_len(num_iterations)
        grads, cost = propagate(params["W"], params["b"], X, Y)
        costs = costs + [cost]                   # c(costs, cost)
        params = dict(W = params["W"] - alpha * grads["dW"],
                      b = params["b"] - alpha * grads["db"])
    return params, grads, costs
