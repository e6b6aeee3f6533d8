def initialize(n_x):
    zeros = lambda *shape: np.zeros(shape)
    return zeros(n_x, 1), 0.0
