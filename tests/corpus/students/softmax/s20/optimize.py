def optimize(W, b, X, Y, num_iterations, alpha):
    step = lambda theta, grad: theta - alpha * grad
    costs = []
    for t in range(num_iterations):
        grads, J = propagate(W, b, X, Y)
        costs.append(J)
        W, b = step(W, grads["dW"]), step(b, grads["db"])
    return dict(W=W, b=b), grads, costs
