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

    # number of examples = number of columns
    number_of_examples = X.shape[1]

    # one row of zeros; I overwrite an entry with one if the probability is large
    labels = np.zeros((1, number_of_examples))

    for example_index in range(number_of_examples):
        x_i = X[:, example_index].reshape(-1, 1)
        probability = sigmoid(np.dot(w.T, x_i)[0, 0] + b)

        # strictly greater: exactly 0.5 stays 0
        if probability > 0.5:
            labels[0, example_index] = 1
        else:
            labels[0, example_index] = 0

    return labels
