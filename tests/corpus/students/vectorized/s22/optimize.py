def optimize(w, b, X, Y, num_iterations, alpha):
    couts = np.zeros(num_iterations)
    for k in range(num_iterations):
        grads, couts[k] = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"w": w, "b": b}
    return params, grads, couts.tolist()
