DTYPE = np.float64

def initialize(n_x):
    w = np.empty((n_x, 1), dtype=DTYPE)
    w.fill(0.0)
    b = DTYPE(0)
    return w, b
