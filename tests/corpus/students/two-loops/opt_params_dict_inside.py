# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    params = {"w": w.copy(), "b": b}
    grads = None
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        costs.append(cost)
        for j in range(X.shape[0]):
            params["w"][j, 0] -= alpha * grads["dw"][j, 0]
        params["b"] -= alpha * grads["db"]
    return params, grads, costs
