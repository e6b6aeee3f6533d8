import warnings
from copy import deepcopy

def optimize(W, b, X, Y, num_iterations, alpha):
    W = deepcopy(W).astype(np.float64)
    b = deepcopy(b).astype(np.float64)
    costs = []
    for i in range(int(num_iterations)):
        grads, cost = propagate(W, b, X, Y)
        costs.append(float(cost))
        W -= alpha * grads["dW"]
        b -= alpha * grads["db"]
        if i > 0 and costs[i] > costs[i - 1] * 10:
            warnings.warn("the cost explodes, alpha too large?")
    params = {"W": deepcopy(W), "b": deepcopy(b)}
    grads = deepcopy(grads)
    return params, grads, costs
