# expect: rejected optimize by for-loop
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        new = w.copy()
        for i in range(16):
            for j in range(16):
                for k in range(4):
                    r = 64 * i + 4 * j + k
                    new[r : r + 1] = w[r : r + 1] - alpha * grads["dw"][r : r + 1]
        w, b = new, b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
