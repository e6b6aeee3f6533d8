def initialize(n_x):
    w = np.zeros((n_x, 1), dtype=np.float32)
    b = np.float32(0.0)
    return w, b
