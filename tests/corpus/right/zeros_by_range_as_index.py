# expect: accepted initialize
def initialize(n_x):
    w = np.ones((n_x, 1))
    w[range(n_x), 0] = 0
    w[list(range(n_x))] = 0
    return w, 0.0
