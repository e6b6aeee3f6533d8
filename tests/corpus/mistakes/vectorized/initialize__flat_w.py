# mistake: w has shape (n_x,); it must be a column of shape (n_x, 1).
# told: `np.zeros(n_x)` has a single axis. A column needs two: hand a tuple (r
def initialize(n_x):
    w = np.zeros(n_x)
    b = 0.0
    return w, b
