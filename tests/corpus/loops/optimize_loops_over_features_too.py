# expect: rejected optimize by for-loop
def optimize(w, b, X, Y, num_iterations, alpha):
    w, costs = w.copy(), []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(w.shape[0]):
            w[j] -= alpha * grads["dw"][j]
        b -= alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
