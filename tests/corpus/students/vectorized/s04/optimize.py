def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []  # costs <- c()

    # seq_len(num_iterations)
    for iteration in np.arange(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs = costs + [cost]     # c(costs, cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]

    # named list
    params = dict(w=w, b=b)
    return params, grads, costs
