# loop: A generator with yield from delivers the labels one at a time.
def labels_of(row):
    if len(row):
        yield 1 if row[0] > 0.5 else 0
        yield from labels_of(row[1:])


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
    A = sigmoid(w.T @ X + b)
    return np.array([list(labels_of(A[0]))])
