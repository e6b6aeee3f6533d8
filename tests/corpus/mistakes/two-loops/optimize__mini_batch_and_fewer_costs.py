# mistake: Each step uses half of the examples only, and costs keeps every tenth value.
# told: Only some of the costs are kept, one in so many iterations. Here every one
# told: Some of the examples are not used for a step. Each step is to see all of them.
def optimize(w, b, X, Y, num_iterations, alpha):
    m = X.shape[1]
    half = max(1, m // 2)
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X[:, :half], Y[:, :half])
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if it % 10 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs
