# forgot to append before the step
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        #print(i, cost)
        #if i == 2: break
    #print(len(costs))
    return {"w": w, "b": b}, grads, costs
