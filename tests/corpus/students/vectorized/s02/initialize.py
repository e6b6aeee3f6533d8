def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    # YOUR CODE HERE
    ### START CODE HERE ### (≈ 2 lines of code)
    w = np.zeros(shape=(n_x, 1))
    b = 0.0
    ### END CODE HERE ###

    assert(w.shape == (n_x, 1))
    assert(isinstance(b, float) or isinstance(b, int))

    return w, b
