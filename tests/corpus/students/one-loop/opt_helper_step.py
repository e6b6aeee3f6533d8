# %% optimize
def update(w, b, grads, alpha):
    """w and b after one step"""
    return w - alpha * grads["dw"], b - alpha * grads["db"]


def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w, b = update(w, b, grads, alpha)
    return {"w": w, "b": b}, grads, costs
