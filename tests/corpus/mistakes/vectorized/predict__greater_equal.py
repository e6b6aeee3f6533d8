# mistake: A probability of exactly 0.5 gets the label 1 because of >=.
# told: A probability of exactly 0.5 is to give 0: look at the comparison.
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
    return (A >= 0.5).astype(int)
