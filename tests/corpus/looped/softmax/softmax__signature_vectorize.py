# loop: np.vectorize with a signature still loops over the columns in Python.
def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    @np.vectorize(signature="(k)->(k)")
    def one(z):
        e = np.exp(z - z.max())
        return e / e.sum()

    return one(Z.T).T
