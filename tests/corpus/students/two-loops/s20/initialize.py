def initialize(n_x):
    w = np.empty((n_x, 1))
    w[:] = 0
    b = 0.0
    return w, b
