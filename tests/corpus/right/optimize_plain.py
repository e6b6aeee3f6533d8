# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        if i % 100 == 0:
            print("cost after iteration %i: %f" % (i, cost))
    return {"w": w, "b": b}, grads, costs
