# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros(num_iterations)
    for i in range(num_iterations):
        grads, costs[i] = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs.tolist()
