# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros(num_iterations)
    w = w.astype(float)
    for k in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs[k] = cost
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs.tolist()
