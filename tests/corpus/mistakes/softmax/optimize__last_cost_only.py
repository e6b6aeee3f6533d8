# mistake: costs = [cost] keeps only the last cost, append is needed.
# told: The list is begun anew in each iteration, so only the last cost is left.
def optimize(W, b, X, Y, num_iterations, alpha):
    """Gradient descent: num_iterations steps of W ← W − alpha dW and b ← b − alpha db.

    Args:
        W: weights to start from, shape (K, n_x).
        b: biases to start from, shape (K, 1).
        X: examples, one per column, shape (n_x, m).
        Y: classes, one-hot, shape (K, m).
        num_iterations: number of steps, at least 1.
        alpha: learning rate, a positive number.

    Returns:
        params: a dict with "W", shape (K, n_x), and "b", shape (K, 1), after the last step.
        grads: a dict with "dW", shape (K, n_x), and "db", shape (K, 1), of the last step.
        costs: a list of num_iterations scalars: the cost before each step.
    """
    # YOUR CODE HERE
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs = [cost]
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    params = {"W": W, "b": b}
    return params, grads, costs
