# mistake: The counter starts at 1 and the test is <, so one iteration is missing.
# told: Count the steps: there is one fewer than `num_iterations`.
def optimize(w, b, X, Y, num_iterations, alpha):
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
    # YOUR CODE HERE
    costs = []
    i = 1
    grads, cost = None, None
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        i += 1
    return {"w": w, "b": b}, grads, costs
