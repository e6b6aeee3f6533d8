# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for k in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs += [float(cost)]
        w = w - alpha * grads["dw"]
        b = float(b) - alpha * float(grads["db"])
    print(f"done: {num_iterations} steps, last cost {costs[-1]:.4f}")
    return {"w": w, "b": b}, grads, costs
