# expect: accepted initialize
def initialize(n_x):
    w = np.empty((n_x, 1))
    w[:] = 0
    w.fill(0.0)
    w[::2] = w[1::-1] if n_x == 0 else 0
    return w, 0.0
