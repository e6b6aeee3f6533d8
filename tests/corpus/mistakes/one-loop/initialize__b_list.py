# mistake: b is a list with a zero in it, not a number.
# told: `b` is a list of 1 value, expected a scalar
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = [0.0]
    return w, b
