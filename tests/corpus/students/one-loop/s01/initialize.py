def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0
