# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = np.zeros(num_iterations)
    for t in range(num_iterations):
        grads, costs[t] = propagate(W, b, X, Y)
        W = np.subtract(W, np.multiply(alpha, grads["dW"]))
        b = np.subtract(b, np.multiply(alpha, grads["db"]))
    params = {}
    params["W"] = W
    params["b"] = b
    return params, grads, costs.tolist()
