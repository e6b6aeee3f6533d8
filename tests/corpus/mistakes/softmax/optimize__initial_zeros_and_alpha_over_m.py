# mistake: W and b are set to zero at the start instead of being taken from the arguments.
# mistake: The step is divided by m, which propagate has already done.
def optimize(W, b, X, Y, num_iterations, alpha):
    W = np.zeros((Y.shape[0], X.shape[0]))
    b = np.zeros((Y.shape[0], 1))
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"] / m
        b = b - alpha * grads["db"] / m
    params = {"W": W, "b": b}
    return params, grads, costs
