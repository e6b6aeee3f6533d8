# mistake: optimize climbs the gradient, and predict gives 0 to the probable ones.
# told: The steps go uphill. Which way does a gradient point?
# told: The labels are the wrong way round: 1 means that the probability of label 1 is
# %% optimize
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
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * -grads["dw"]
        b = b - alpha * -grads["db"]
    return {"w": w, "b": b}, grads, costs
# %% predict
def predict(w, b, X):
    """The labels that the parameters give to the examples.

    With the probabilities A = σ(wᵀX + b): the label is 1 where A > 0.5, else 0. Exactly 0.5 gives 0.

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).

    Returns:
        The labels, zeros and ones, shape (1, m).
    """
    # YOUR CODE HERE
    m = X.shape[1]
    labels = np.ones((1, m))
    for i in range(m):
        a = sigmoid((w.T @ X[:, i:i + 1])[0, 0] + b)
        if a > 0.5:
            labels[0, i] = 0
    return labels
