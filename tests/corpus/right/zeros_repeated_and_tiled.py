# expect: accepted initialize
def initialize(n_x):
    w = np.repeat(0.0, n_x)[:, np.newaxis]
    assert np.array_equal(w, np.tile([[0.0]], (n_x, 1)))
    return w, 0.0
