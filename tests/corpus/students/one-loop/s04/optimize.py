def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros(num_iterations);          # preallocate!

    for k in range(1, num_iterations + 1):
        grads, J = propagate(w, b, X, Y);
        costs[k - 1] = J;
        w = w - alpha * grads["dw"];
        b = b - alpha * grads["db"];
    # end

    params = {"w": w, "b": b};
    return params, grads, list(costs)
