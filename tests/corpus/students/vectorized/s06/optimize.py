def optimize(w, b, X, Y, num_iterations, alpha):
    history = {"iteration": [], "cost": []}      # could become a pd.DataFrame(history) later

    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        history["iteration"].append(it)
        history["cost"].append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]

    # pd.DataFrame(history).plot(x="iteration", y="cost")
    return {"w": w, "b": b}, grads, history["cost"]
