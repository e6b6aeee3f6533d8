# mistake: b is never changed, and the params are a tuple.
# told: `b` never moves. It has a gradient of its own.
# told: The parameters are to be returned in a dict with the keys "W" and "b".
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
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
    return (W, b), grads, costs
