# mistake: The weights start at one instead of zero.
# told: Look at what fills `w`: ones are not zeros.
def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    # YOUR CODE HERE
    w = np.ones((n_x, 1))
    b = 0.0
    return w, b
