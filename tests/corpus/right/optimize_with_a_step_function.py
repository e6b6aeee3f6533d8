# expect: accepted optimize
def step(params, grads, rate):
    return {"w": params["w"] - rate * grads["dw"], "b": params["b"] - rate * grads["db"]}

def optimize(w, b, X, Y, num_iterations, alpha):
    params, costs = {"w": w, "b": b}, []
    for _ in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        params = step(params, grads, alpha)
        costs.append(cost)
    return params, grads, costs
