def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    # YOUR CODE HERE

    # Step 1: the weights. There is one weight for every feature, and the weights
    # are a column, so the shape is (n_x, 1) and NOT (n_x,)!
    w = np.zeros(shape=(n_x, 1))

    # Step 2: the bias. It is just a number, so no array at all is needed here.
    b = 0.0

    # Step 3: hand both of them back
    return w, b

# quick test that it works
w_test, b_test = initialize(4)
print("shape of w:", w_test.shape)
print("b:", b_test)
