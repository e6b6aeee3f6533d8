# mistake: w has shape (n_x,), not (n_x, 1): np.zeros(n_x) makes a flat array.
# told: `np.zeros(n_x)` has a single axis. A column needs two: hand a tuple (rows,
def initialize(n_x):
    w = np.zeros(n_x)
    b = 0.0
    return w, b
