def propagate(W, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    Args:
        W: weights, one row per class, shape (K, n_x).
        b: biases, shape (K, 1).
        X: examples, one per column, shape (n_x, m).
        Y: classes, one-hot, shape (K, m).

    Returns:
        grads: a dict with "dW", shape (K, n_x), and "db", shape (K, 1).
        cost: a scalar.
    """
    # --- step 1: sizes ------------------------------------------------------------
    number_of_features, number_of_examples = X.shape
    number_of_classes = W.shape[0]
    assert W.shape == (number_of_classes, number_of_features), "W and X do not fit together"
    assert b.shape == (number_of_classes, 1), "b must be a column"
    assert Y.shape == (number_of_classes, number_of_examples), "Y must be one-hot, one column per example"

    # --- step 2: forward ----------------------------------------------------------
    Z = np.dot(W, X) + b
    A = softmax(Z)
    assert A.shape == Y.shape

    # --- step 3: cost -------------------------------------------------------------
    losses = -np.sum(Y * np.log(A), axis=0, keepdims=True)   # one loss per example
    assert losses.shape == (1, number_of_examples)
    cost = np.mean(losses)
    assert np.ndim(cost) == 0

    # --- step 4: backward ---------------------------------------------------------
    dZ = A - Y
    dW = np.dot(dZ, X.T) / number_of_examples
    db = np.sum(dZ, axis=1, keepdims=True) / number_of_examples
    assert dW.shape == W.shape
    assert db.shape == b.shape

    # --- step 5: put everything together -------------------------------------------
    grads = {"dW": dW, "db": db}
    return grads, cost
