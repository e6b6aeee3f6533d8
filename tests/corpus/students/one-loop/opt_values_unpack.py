# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        dw, db = grads["dw"], grads["db"]
        w, b = w - alpha * dw, b - alpha * db
    return {"w": w, "b": b}, {**grads}, costs
