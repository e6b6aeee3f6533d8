# expect: accepted optimize
def updated(params, grads, alpha):
    return {name: value - alpha * grads["d" + name] for name, value in params.items()}


def report(costs, last=3):
    return ", ".join(f"{cost:.4f}" for cost in costs[-3:])


# %%
def optimize(w, b, X, Y, num_iterations, alpha):
    params = {"w": w, "b": b}
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        params = updated(params, grads, alpha)
        costs.append(cost)
        print(report(costs))
    return params, grads, costs
