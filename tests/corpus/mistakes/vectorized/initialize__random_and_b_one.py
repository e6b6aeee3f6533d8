# mistake: The weights are random and the bias starts at 1, both should be zero.
# told: The weights start at random numbers. Networks with hidden layers need that;
# told: `b` does not start at zero.
def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    rng = np.random.default_rng()
    w = rng.normal(0, 1, size=(n_x, 1))
    b = 1.0
    return w, b
