# %% optimize
def step(W, b, grads, alpha):
    W = W - alpha * grads["dW"]
    b = b - alpha * grads["db"]
    return W, b


def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for k in range(1, num_iterations + 1):
        grads, cost = propagate(W, b, X, Y)
        costs.append(float(cost))
        W, b = step(W, b, grads, alpha)
    return {"W": W, "b": b}, grads, costs
