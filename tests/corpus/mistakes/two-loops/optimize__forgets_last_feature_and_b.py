# mistake: The loop leaves the last feature out, and b is stepped with dw[0] instead of db.
# told: One weight is the same after training as before. Where does the loop over the
# told: Look at the step of `b`: it goes along one entry of `dw`. The gradient of `b`
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
    w = np.array(w, dtype=float)
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(w.shape[0] - 1):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b = b - alpha * grads["dw"][0, 0]
    return {"w": w, "b": b}, grads, costs
