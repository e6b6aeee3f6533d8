# mistake: b becomes an array of shape (1, 1), because db is put into double brackets; b must stay a scalar.
# mistake: costs is an array of shape (num_iterations, 1) instead of a list of numbers.
# told: `b` has shape
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = np.zeros((num_iterations, 1))
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        costs[i] = cost
        w = w - alpha * dw
        b = b - alpha * np.array([[db]])
    params = {"w": w, "b": b}
    return params, {"dw": dw, "db": np.squeeze(db)}, costs
