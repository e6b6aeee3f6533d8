# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    params = {"w": w, "b": b}
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(**params, X=X, Y=Y)
        costs.append(cost)
        params = {"w": params["w"] - alpha * grads["dw"], "b": params["b"] - alpha * grads["db"]}
    return params, grads, costs
