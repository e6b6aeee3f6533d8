# %% optimize
def step(w, b, grads, alpha):
    """One step against the gradient; returns new parameters."""
    w_new = w.copy()
    for j in range(w.shape[0]):
        w_new[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
    return w_new, b - alpha * grads["db"]


def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w, b = step(w, b, grads, alpha)
    return {"w": w, "b": b}, grads, costs
