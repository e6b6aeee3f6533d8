def update(params, grads, alpha):
    return {"w": params["w"] - alpha * grads["dw"], "b": params["b"] - alpha * grads["db"]}

def optimize(w, b, X, Y, num_iterations, alpha):
    params, costs = {"w": w, "b": b}, []
    for _ in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        params = update(params, grads, alpha)
        costs.append(cost)
    return params, grads, costs

# quick test: the cost goes down
p_, g_, c_ = optimize(w_, 0.3, X_, Y_, 20, 0.1)
assert len(c_) == 20 and c_[-1] < c_[0]
print("optimize ok")
