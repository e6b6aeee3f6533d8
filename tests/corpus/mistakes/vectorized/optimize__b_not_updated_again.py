# mistake: b is never updated.
# told: `b` is the same after training as before. It takes steps as `w` does.
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - alpha * dw
        costs.append(cost)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
