def optimize(W, b, X, Y, num_iterations, alpha):
    costs = [0] * num_iterations       # preallocate, like zeros(1,n)
    k = 0
    while k < num_iterations:
        grads, J = propagate(W, b, X, Y)
        costs[k] = J
        W = W - np.multiply(alpha, grads['dW'])
        b = b - np.multiply(alpha, grads['db'])
        k = k + 1
    # end
    params = dict()
    params['W'] = W
    params['b'] = b
    return params, grads, costs
