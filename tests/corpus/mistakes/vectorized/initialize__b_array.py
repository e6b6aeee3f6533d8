# mistake: b is an array of shape (1, 1), not a number.
# told: `b` is one number for the whole model, not an array that holds one number.
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = np.zeros((1, 1))
    return w, b
