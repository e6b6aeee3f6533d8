# mistake: w is a row of shape (1, n_x) instead of a column of shape (n_x, 1).
# told: `w` lies down: it is a row, but it should be a column with one weight 
def initialize(n_x):
    """Returns zeros for w and b."""
    w = np.zeros((1, n_x))
    b = 0.0
    return w, b
