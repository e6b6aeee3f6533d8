# loop: The zeros are made by a comprehension over the features.
def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    w = np.array([[0.0] for _ in range(n_x)])
    b = 0.0
    return w, b
