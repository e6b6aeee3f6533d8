# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros(num_iterations)
    for k in range(num_iterations):
        grads, costs[k] = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs.tolist()
