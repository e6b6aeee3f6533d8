def initialize(n_x):
    return np.full((n_x, 1), 0.0), 0.0
