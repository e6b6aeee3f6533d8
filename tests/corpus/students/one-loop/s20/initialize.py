# GRADED FUNCTION: initialize

def initialize(n_x):
    """
    This function creates a vector of zeros of shape (n_x, 1) for w and initializes b to 0.
    """
    ### START CODE HERE ### (≈ 2 lines of code)
    w = np.zeros((n_x, 1))
    b = 0.0
    ### END CODE HERE ###

    assert(w.shape == (n_x, 1))
    assert(isinstance(b, float) or isinstance(b, int))

    return w, b
