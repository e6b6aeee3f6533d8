# mistake: The axis is wrong, and without keepdims the row sums do not even broadcast.
# told: `softmax` raised ValueError: operands could not be broadcast together with shape
def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    # YOUR CODE HERE
    E = np.exp(Z)
    s = np.sum(E, axis=1)
    return E / s
