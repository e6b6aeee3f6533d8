# %% optimize
import logging


def optimize(W, b, X, Y, num_iterations, alpha):
    costs = np.empty(num_iterations)
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs[i] = cost
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        if i % 500 == 0:
            logging.debug("iteration %d: cost %.4f", i, cost)
    return {"W": W, "b": b}, grads, list(costs)
