# mistake: The cell fails at its first line: NameError, scipy was never imported.
# told: there is no function `softmax` to grade: NameError: name 'scipy' is not defined
scipy_softmax = scipy.special.softmax

def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    # YOUR CODE HERE
    return scipy_softmax(Z, axis=0)
