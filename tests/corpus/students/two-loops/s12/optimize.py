import time

def optimize(w, b, X, Y, num_iterations, alpha, print_cost=True):
    start = time.time()
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - alpha * dw
        b = b - alpha * db
        costs.append(cost)
        if print_cost and i % 100 == 0:
            print("Cost after iteration %d: %f  (%.2f s)" % (i, cost, time.time() - start))
    params = {"w": w, "b": b}
    grads = {"dw": dw, "db": db}
    return params, grads, costs
