# loop: np.piecewise gets one condition and one lambda for each example.
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
    A = sigmoid(w.T @ X + b)[0]
    conditions = list(np.eye(m, dtype=bool))
    return np.piecewise(A, conditions, [lambda a: 1.0 if a[0] > 0.5 else 0.0] * m).reshape(1, m)
