def initialize(n_x):
    w = np.zeros_like(np.arange(n_x, dtype=float)[:, np.newaxis])
    return w, 0.0
