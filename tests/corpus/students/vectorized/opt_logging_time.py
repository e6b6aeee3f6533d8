# %% optimize
import logging
import time


def optimize(w, b, X, Y, num_iterations, alpha):
    start = time.perf_counter()
    costs = []
    for i in range(1, num_iterations + 1):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i % 200 == 0:
            logging.debug("step %d: %.5f", i, cost)
    logging.debug("took %.3f s", time.perf_counter() - start)
    return {"w": w, "b": b}, grads, costs
