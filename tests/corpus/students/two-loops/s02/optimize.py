def optimize(w, b, X, Y, num_iterations, alpha, print_cost=False):
    """Gradient descent: num_iterations steps of w ← w − alpha dw and b ← b − alpha db.

    I added print_cost, which is off unless one asks for it.
    """
    # We change the entries of w one by one below, so we need a copy.
    # (the array that came in belongs to the caller)
    w = w.copy()

    # Here we collect the costs.
    costs = []

    for iteration in range(num_iterations):

        # The gradient and the cost BEFORE the step.
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)

        # take the gradients out of the dictionary
        dw = grads["dw"]
        db = grads["db"]

        # The step, number by number.
        for j in range(w.shape[0]):
            w[j, 0] = w[j, 0] - alpha * dw[j, 0]
        b = b - alpha * db

        # Show that something is happening.
        if print_cost and iteration % 100 == 0:
            print("Cost after iteration %i: %f" % (iteration, cost))

    # The parameters after the last step ...
    params = {
        "w": w,
        "b": b,
    }
    # ... and the gradients of the last step.
    grads = {
        "dw": dw,
        "db": db,
    }

    return params, grads, costs
