%%time
import logging
import time

logger = logging.getLogger(__name__)


def optimize(w, b, X, Y, num_iterations, alpha):
    t0 = time.time()
    costs = []
    every = max(1, num_iterations // 10)
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if (i + 1) % every == 0:
            logger.info("%5d / %d  cost %.5f", i + 1, num_iterations, cost)
    print(f"optimize: {num_iterations} iterations in {time.time() - t0:.3f} s")
    return dict(w=w, b=b), grads, costs
