def optimize(w, b, X, Y, num_iterations, alpha):
    costs = [];
    for k in range(1, num_iterations + 1):    # k = 1:num_iterations
        [grads, cost] = propagate(w, b, X, Y);
        costs += [cost];                      # costs(end+1) = cost
        w = w - alpha * grads['dw'];
        b = b - alpha * grads['db'];
    # end
    params = {'w': w, 'b': b};
    return params, grads, costs
