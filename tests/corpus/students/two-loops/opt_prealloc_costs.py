# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = [0] * num_iterations
    w = w + 0.0
    for k in range(num_iterations):
        grads, costs[k] = propagate(w, b, X, Y)
        for j in range(len(w)):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
