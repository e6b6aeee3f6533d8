def initialize(n_x):
    """Zeros."""
    w = np.zeros((n_x, 1))
    b = np.float64(0)
    return w, b
