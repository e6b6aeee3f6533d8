# mistake: np.zeros takes the shape as one tuple: np.zeros((n_x, 1)), not np.zeros(n_x, 1), which takes 1 for the dtype.
# told: The second argument of `np.zeros` and its like is a data type. A shape
def initialize(n_x):
    w = np.zeros(n_x, 1)
    b = 0.0
    return w, b
