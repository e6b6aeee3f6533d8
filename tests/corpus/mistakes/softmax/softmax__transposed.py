# mistake: The result is transposed, (m, K).
# told: The answer is transposed. It has the shape of `Z`: classes are rows, examples
def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    # YOUR CODE HERE
    E = np.exp(Z.T - np.max(Z.T, axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
