def initialize(n_x):
    w, b = np.zeros((n_x, 1)), 0.0
    return w, b
