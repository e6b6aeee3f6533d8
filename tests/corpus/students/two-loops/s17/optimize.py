def optimize(w, b, X, Y, num_iterations, alpha):
    ws = w[:, 0].tolist()
    b = float(b)
    costs = []
    for k in range(num_iterations):
        grads, cost = propagate(np.array([[v] for v in ws]), b, X, Y)
        costs.append(float(cost))
        dws = grads["dw"][:, 0].tolist()
        ws = [v - alpha * d for v, d in zip(ws, dws)]
        b -= alpha * float(grads["db"])
    params = {}
    params["w"] = np.array([[v] for v in ws])
    params["b"] = b
    return params, grads, costs
