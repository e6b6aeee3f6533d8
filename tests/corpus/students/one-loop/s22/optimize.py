import time
from copy import deepcopy

def optimize(w, b, X, Y, num_iterations, alpha, verbose=False):
    """Gradient descent: num_iterations steps of w ← w − alpha dw and b ← b − alpha db.

    Args:
        w: weights to start from, shape (n_x, 1).
        b: bias to start from, a scalar.
        X: examples, one per column, shape (n_x, m).
        Y: labels, 0 or 1, shape (1, m).
        num_iterations: number of steps, at least 1.
        alpha: learning rate, a positive number.

    Returns:
        params: a dict with "w", shape (n_x, 1), and "b", a scalar, after the last step.
        grads: a dict with "dw", shape (n_x, 1), and "db", a scalar, of the last step.
        costs: a list of num_iterations scalars: the cost before each step.
    """
    t0 = time.time()
    w, b = deepcopy(w), deepcopy(b)
    history = {"cost": [], "time": []}
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        history["cost"].append(cost)
        history["time"].append(time.time() - t0)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
        if verbose and (i % 100 == 0 or i == num_iterations - 1):
            print(f"iteration {i:5d}  cost {cost:.6f}  {history['time'][-1]:.2f} s")
    params = {"w": deepcopy(w), "b": deepcopy(b)}
    return params, deepcopy(grads), history["cost"]
