def optimize(w, b, X, Y, num_iterations, alpha):
    n_x = X.shape[0]
    W = np.zeros((n_x, 1))
    for j in range(n_x):
        W[j, 0] = w[j, 0]
    B = b
    costs = [0.0] * num_iterations
    grads = {"dw": np.zeros((n_x, 1)), "db": 0.0}

    for t in range(num_iterations):
        grads, costs[t] = propagate(W, B, X, Y)
        for j in range(n_x):
            W[j, 0] = W[j, 0] - alpha * grads["dw"][j, 0]
        B = B - alpha * grads["db"]

    params = {"w": W, "b": B}
    return params, grads, costs
