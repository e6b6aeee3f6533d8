def predict(w, b, X):
    """The labels that the parameters give to the examples.

    With the probabilities A = σ(wᵀX + b): the label is 1 where A > 0.5, else 0. Exactly 0.5 gives 0.
    """
    # The sizes again.
    number_of_features = X.shape[0]
    number_of_examples = X.shape[1]

    # One label per example, in a row.
    labels = np.zeros((1, number_of_examples))

    for i in range(number_of_examples):
        # the linear part
        z_i = 0.0
        for j in range(number_of_features):
            z_i = z_i + w[j, 0] * X[j, i]
        z_i = z_i + b
        # the probability
        a_i = sigmoid(z_i)
        # the decision: strictly larger than one half
        if a_i > 0.5:
            labels[0, i] = 1
        else:
            labels[0, i] = 0

    return labels
