# mistake: The weights start at one instead of zero.
# mistake: b is an array of shape (1,), but it must be a scalar.
# told: `np.zeros(1)` is an array of one entry. The bias is a plain number.
# told: Look at what fills `w`: ones are not zeros.
def initialize(n_x):
    w = np.ones((n_x, 1))
    b = np.zeros(1)
    return w, b
