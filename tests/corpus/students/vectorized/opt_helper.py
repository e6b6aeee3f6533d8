# %% optimize
def gradient_step(w, b, grads, alpha):
    return w - alpha * grads["dw"], b - alpha * grads["db"]


def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = gradient_step(w, b, grads, alpha)
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
