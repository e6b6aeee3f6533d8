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

    # In this list I collect the cost of each iteration
    costs = []

    # Repeat the step num_iterations times
    for iteration in range(0, num_iterations, 1):
        # 1. compute the gradient and the cost at the current parameters
        grads, cost = propagate(w, b, X, Y)

        # 2. remember the cost BEFORE the step
        costs.append(cost)

        # 3. get the two parts of the gradient
        dw = grads["dw"]
        db = grads["db"]

        # 4. step downhill (minus sign!!)
        w = w - alpha * dw
        b = b - alpha * db

    # Pack everything up
    params = {
        "w": w,
        "b": b,
    }
    grads = {
        "dw": dw,
        "db": db,
    }
    return params, grads, costs
