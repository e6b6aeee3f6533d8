# loop: DataFrame.apply calls the function once per column.
def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    import pandas as pd

    def column(z):
        e = np.exp(z - z.max())
        return e / e.sum()

    return pd.DataFrame(Z).apply(column, axis=0).to_numpy()
