# mistake: The shifted scores are used above the line only, the sum takes the raw ones.
# told: The maximum was taken away above the line only. Below it, too, stand the
def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    # YOUR CODE HERE
    shifted = Z - Z.max(axis=0, keepdims=True)
    return np.exp(shifted) / np.sum(np.exp(Z), axis=0, keepdims=True)
