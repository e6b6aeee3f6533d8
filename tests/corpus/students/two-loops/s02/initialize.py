def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    # First we create the weights. Note that we need a COLUMN, so the shape is (n_x, 1)
    # and not just (n_x,), otherwise broadcasting does strange things later on.
    w = np.zeros((n_x, 1))

    # The bias is only one number, so no array here.
    b = 0.0

    # Finally we return both of them.
    return w, b

# let me check that this works
w_test, b_test = initialize(4)
print("shape of w:", w_test.shape)
print("b:", b_test)
