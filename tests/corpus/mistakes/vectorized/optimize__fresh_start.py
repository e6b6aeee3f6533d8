# mistake: You start from initialize(...) instead of from the w and b that are handed in.
# told: Training starts from zeros here. It has to start from the `w` and `b` 
def optimize(w, b, X, Y, num_iterations, alpha):
    w, b = initialize(X.shape[0])
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs
