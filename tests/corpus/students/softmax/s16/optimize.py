import logging
logging.basicConfig(level=logging.WARNING)
logger = logging.getLogger("softmax-regression")

def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for iteration in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        try:
            W = W - alpha * grads["dW"]
            b = b - alpha * grads["db"]
        except KeyError as err:
            logger.error("propagate returned no %s", err)
            raise
        if iteration % 100 == 0:
            logger.info("iteration %d: cost %f", iteration, cost)
    logger.info("done, last cost %f", costs[-1])
    return {"W": W, "b": b}, grads, costs
