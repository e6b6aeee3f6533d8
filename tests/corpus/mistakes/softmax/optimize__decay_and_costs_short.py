# mistake: The learning rate decays with the iterations, and the first cost is not kept.
# told: The cost of the first iteration is not kept. Here every one counts, the first
# told: The learning rate is another one in the second step. Here it stays as it was
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
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        rate = alpha / (1 + 0.1 * i)
        W = W - rate * grads["dW"]
        b = b - rate * grads["db"]
        if i > 0:
            costs.append(cost)
    return {"W": W, "b": b}, grads, costs
