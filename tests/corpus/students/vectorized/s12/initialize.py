def initialize(n_x):
    """Return zero weights (n_x, 1) and a zero bias."""
    return np.zeros((n_x, 1)), 0.0
