# loop: The new w is a list comprehension over the features.
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = np.array([[wj - alpha * gj] for wj, gj in zip(w.ravel().tolist(), grads["dw"].ravel().tolist())])
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
