def optimize(w, b, X, Y, num_iterations, alpha):
    currentW = w.copy()
    currentB = b
    costList = list()
    grads = None

    i = 0
    while (i < num_iterations):
        (grads, cost) = propagate(currentW, currentB, X, Y)
        costList.append(cost)
        currentW = currentW - alpha * grads.get("dw")
        currentB = currentB - alpha * grads.get("db")
        i += 1
    # end while

    params = {}
    params["w"] = currentW
    params["b"] = currentB
    return (params, grads, costList)
