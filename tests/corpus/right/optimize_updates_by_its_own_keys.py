# expect: accepted optimize propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    grads = {"dw": np.dot(X, (A - Y).T), "db": np.sum(A - Y)}
    for name in grads:
        grads[name] = grads[name] / m
    return grads, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m


# %%
def optimize(w, b, X, Y, num_iterations, alpha):
    params, costs = {"w": w, "b": b}, []
    for i in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        if i % 50 == 0:
            print(i, ", ".join(f"|{name}| = {np.linalg.norm(g):.3g}" for name, g in grads.items()))
        for key, value in list(params.items()):
            params[key] = value - alpha * grads["d" + key]
        costs.append(cost)
        if i % 50 == 0:
            print(" ".join(f"{c:.4f}" for c in costs[-5:]))
    return params, grads, costs
