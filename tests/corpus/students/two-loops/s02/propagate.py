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
    # Step 0: the sizes. Rows are features, columns are examples.
    number_of_features = X.shape[0]
    number_of_examples = X.shape[1]

    # Step 1: the accumulators. They all start at zero (once!, before the first example).
    J = 0.0
    db = 0.0
    dw = np.zeros((number_of_features, 1))

    # Step 2: go through the examples, one after the other.
    for i in range(number_of_examples):

        # Step 2a: the linear part z = w^T x + b, feature by feature.
        z_i = 0.0
        for j in range(number_of_features):
            z_i = z_i + w[j, 0] * X[j, i]
        z_i = z_i + b

        # Step 2b: the probability.
        a_i = sigmoid(z_i)

        # Step 2c: the loss of this example is SUBTRACTED because of the minus sign in J.
        y_i = Y[0, i]
        loss_i = y_i * np.log(a_i) + (1 - y_i) * np.log(1 - a_i)
        J = J - loss_i

        # Step 2d: the derivative with respect to z.
        dz_i = a_i - y_i

        # Step 2e: each weight gets its share.
        for j in range(number_of_features):
            dw[j, 0] = dw[j, 0] + X[j, i] * dz_i

        # Step 2f: db grows once per example, so this line is outside of the loop over j!
        db = db + dz_i

    # Step 3: sums become averages. Only once, after the last example.
    J = J / number_of_examples
    db = db / number_of_examples
    for j in range(number_of_features):
        dw[j, 0] = dw[j, 0] / number_of_examples

    # Step 4: pack everything.
    grads = {
        "dw": dw,
        "db": db,
    }
    cost = J

    return grads, cost
