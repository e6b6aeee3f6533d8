# mistake: w is a row of shape (1, n_x) instead of a column.
# told: `w` lies down: it is a row, but it should be a column with one weight per
def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    # YOUR CODE HERE
    w = np.zeros((1, n_x))
    b = 0.0
    return w, b
