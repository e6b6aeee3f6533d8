# loop: Each column is done by itself in a comprehension.
def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    # YOUR CODE HERE
    def one(z):
        e = np.exp(z - z.max())
        return e / e.sum()

    return np.array([one(z) for z in Z.T]).T
