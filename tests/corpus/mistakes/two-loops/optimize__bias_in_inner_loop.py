# mistake: The step of b stands in the loop over the features, so b moves n_x times.
# told: `b` takes a step for each feature. It takes one in each iteration: look at how
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.astype(float).copy()
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(len(w)):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
            b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
