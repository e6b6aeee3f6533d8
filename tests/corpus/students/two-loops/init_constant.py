# %% initialize
START = 0.0


def initialize(n_x):
    w = np.zeros((n_x, 1), dtype=np.float32).astype(np.float64) + START
    b = START
    return w, b
