# expect: accepted initialize
def initialize(n_x):
    return np.zeros_like(np.arange(n_x, dtype=float)[:, None]), np.array(0.0)
