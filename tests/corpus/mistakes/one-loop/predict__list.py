# mistake: The labels are a list, not an array of shape (1, m).
# told: The labels lie in a flat array. Keep the row, as `Y` is one: two axes.
# told: The labels are in a Python list. An array is asked for: leave it as NumPy made
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
    labels = []
    for i in range(X.shape[1]):
        a = sigmoid((w.T @ X[:, i:i + 1])[0, 0] + b)
        if a > 0.5:
            labels.append(1)
        else:
            labels.append(0)
    return labels
