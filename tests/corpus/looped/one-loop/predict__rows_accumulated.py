# loop: for row in X goes through the features, since the rows of X are features.
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
    Z = np.zeros(X.shape[1])
    for weight, row in zip(w[:, 0], X):
        Z = Z + weight * row
    return (sigmoid(Z + b) > 0.5).astype(int).reshape(1, -1)
