def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads['dw'], b - alpha * grads['db']
        costs.append(cost)
    return {'w': w, 'b': b}, grads, costs
