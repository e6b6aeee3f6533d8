def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for t in range(num_iterations):
        grads, J = propagate(W, b, X, Y)
        costs += [J]
        W, b = W - alpha * grads['dW'], b - alpha * grads['db']
    return {'W': W, 'b': b}, grads, costs
