# loop: Besides the iterations there is a second loop that updates each weight.
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.astype(float).copy()
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
