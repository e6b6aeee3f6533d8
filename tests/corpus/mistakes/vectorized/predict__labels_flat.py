# mistake: The labels are flat, shape (m,), they should be a row (1, m).
# told: The labels lie in a flat array. Keep the row, as `Y` is one: two axes.
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
    A = sigmoid(w.T @ X + b)
    labels = (A > 0.5).astype(float)
    return np.squeeze(labels)
