def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    w = np.zeros(n_x).reshape(-1, 1)
    b = np.squeeze(np.zeros((1, 1)))
    return w, b
