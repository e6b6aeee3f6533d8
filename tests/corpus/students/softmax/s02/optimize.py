def optimize(W, b, X, Y, num_iterations, alpha):
    """Gradient descent: num_iterations steps of W ← W − alpha dW and b ← b − alpha db."""
    # --- step 1: checks -----------------------------------------------------------
    assert num_iterations >= 1, "at least one iteration please"
    assert alpha > 0, "the learning rate is positive"
    shape_of_W = W.shape
    shape_of_b = b.shape

    # --- step 2: gradient descent -------------------------------------------------
    costs = []
    grads = {}
    for iteration in range(num_iterations):
        # cost and gradient at the CURRENT parameters
        grads, cost = propagate(W, b, X, Y)
        # remember the cost before the step
        costs.append(cost)
        # take the step
        dW = grads["dW"]
        db = grads["db"]
        W = W - alpha * dW
        b = b - alpha * db
        assert W.shape == shape_of_W
        assert b.shape == shape_of_b

    # --- step 3: results ------------------------------------------------------------
    assert len(costs) == num_iterations
    params = {"W": W, "b": b}
    grads = {"dW": dW, "db": db}
    return params, grads, costs
