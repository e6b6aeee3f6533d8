import logging
import warnings

logging.basicConfig(level=logging.WARNING)
log = logging.getLogger("logreg")


def optimize(w, b, X, Y, num_iterations, alpha):
    if alpha <= 0:
        raise ValueError("alpha must be positive")
    try:
        w = w.copy()
    except AttributeError:
        w = np.array(w, dtype=float)
    n_x = w.shape[0]
    costs = []
    for iteration in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if costs and cost > costs[-1]:
            log.info("cost went up in iteration %d: %f -> %f", iteration, costs[-1], cost)
        costs.append(cost)
        for j in range(n_x):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
    if len(costs) > 1 and costs[-1] > costs[0]:
        warnings.warn("the cost is higher than at the start, alpha may be too large")
    return {"w": w, "b": b}, grads, costs
