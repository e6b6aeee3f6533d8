def optimize(w, b, X, Y, num_iterations, alpha):
    history = {"iter": [], "cost": []}
    for k in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        history["iter"].append(k)
        history["cost"].append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    # pd.DataFrame(history).plot(x="iter", y="cost")
    params = dict(w=w, b=b)
    return params, grads, history["cost"]
