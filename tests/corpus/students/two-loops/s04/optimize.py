def optimize(w, b, X, Y, num_iterations, alpha):
    n = np.size(w, 0)
    w = np.array(w, copy=True)
    costs = np.zeros([num_iterations, 1])     # preallocate!

    k = 1
    while k <= num_iterations:
        [grads, J] = propagate(w, b, X, Y)
        costs[k-1, 0] = J
        for j in range(1, n + 1):
            w[j-1, 0] = w[j-1, 0] - alpha * grads['dw'][j-1, 0]
        b = b - alpha * grads['db']
        # fprintf('%d: %f\n', k, J);
        k = k + 1

    params = {'w': w, 'b': b}
    costs = list(costs[:, 0])                 # list, not a matrix
    return params, grads, costs
