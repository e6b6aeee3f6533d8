# mistake: range(num_iterations + 1) makes one step too many.
# told: Count the steps: there is one more than `num_iterations`.
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations + 1):
        grads, cost = propagate(w, b, X, Y)
        dw, db = grads["dw"], grads["db"]
        w = w - alpha * dw
        b = b - alpha * db
        costs.append(cost)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
