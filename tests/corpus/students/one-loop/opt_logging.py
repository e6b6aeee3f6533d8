# %% optimize
import logging

log = logging.getLogger("training")


def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs += [cost]
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        log.info("iteration %d, cost %.4f", i, cost)
    return {"w": w, "b": b}, grads, costs
