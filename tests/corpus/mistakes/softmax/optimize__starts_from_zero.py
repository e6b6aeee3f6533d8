# mistake: It starts from zeros and throws the parameters away that it was given.
# told: This starts at zero, whatever was handed in. Start from the arguments `W` and
def optimize(W, b, X, Y, num_iterations, alpha):
    W = np.zeros((Y.shape[0], X.shape[0]))
    b = np.zeros((Y.shape[0], 1))
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W -= alpha * grads["dW"]
        b -= alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs
