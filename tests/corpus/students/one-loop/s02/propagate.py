def propagate(w, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    With the probabilities A = σ(wᵀX + b), of shape (1, m):

        cost = −1/m Σ [Y log A + (1 − Y) log(1 − A)]
        dw   = 1/m X (A − Y)ᵀ
        db   = 1/m Σ (A − Y)

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).
        Y: labels, 0 or 1, shape (1, m).

    Returns:
        grads: a dict with "dw", shape (n_x, 1), and "db", a scalar.
        cost: a scalar.
    """
    # YOUR CODE HERE

    # How many features and examples do we have?
    number_of_features = X.shape[0]
    number_of_examples = X.shape[1]

    # The three accumulators all begin at zero
    total_cost = 0.0
    gradient_b = 0.0
    gradient_w = np.zeros((number_of_features, 1))

    # The one loop that remains: over the examples
    for example_index in range(number_of_examples):
        # take out one example as a column (n_x, 1) and its label (a number)
        x_i = X[:, example_index].reshape(number_of_features, 1)
        y_i = Y[0, example_index]

        # forward: w^T x is a (1, 1) table, so take the only number that is in it
        z_i = np.dot(w.T, x_i)[0, 0] + b
        a_i = sigmoid(z_i)

        # the loss of this example
        loss_i = -(y_i * np.log(a_i) + (1 - y_i) * np.log(1 - a_i))
        total_cost = total_cost + loss_i

        # backward
        dz_i = a_i - y_i
        gradient_w = gradient_w + x_i * dz_i
        gradient_b = gradient_b + dz_i

    # Turn the sums into averages
    cost = total_cost / number_of_examples
    dw = gradient_w / number_of_examples
    db = gradient_b / number_of_examples

    # Put the gradients into the dictionary
    grads = {
        "dw": dw,
        "db": db,
    }
    return grads, cost
