import copy

def optimize(w, b, X, Y, num_iterations, alpha):
    w = copy.deepcopy(w)
    b = copy.deepcopy(b)
    costs = []
    for k in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
    return {"w": copy.deepcopy(w), "b": b}, copy.deepcopy(grads), costs

# def optimize(w, b, X, Y, num_iterations, alpha):
#     costs = []
#     for k in range(num_iterations):
#         w -= alpha * grads["dw"]        # changes the w of the caller!!
#         ...
