# mistake: if A > 0.5 asks for the truth of a whole array and raises for more than one example.
# told: `predict` raised ValueError: The truth value of an array with more than one elem
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
    A = sigmoid(np.dot(w.T, X) + b)
    if A > 0.5:
        return np.ones((1, X.shape[1]))
    else:
        return np.zeros((1, X.shape[1]))
