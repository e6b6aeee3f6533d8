# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    params = dict(W=W, b=b)
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(**params, X=X, Y=Y)
        params = dict(W=params["W"] - alpha * grads["dW"], b=params["b"] - alpha * grads["db"])
        costs.append(cost)
    return params, grads, costs
