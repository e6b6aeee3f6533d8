# mistake: The scores are compared with 0.5, sigmoid is missing.
# told: Before the sigmoid, the border is not at 0.5: compare the probabilities.
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
    Z = np.dot(w.T, X) + b
    return (Z > 0.5) * 1
