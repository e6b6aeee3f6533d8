# %% initialize
def initialize(n_x):
    w = np.zeros([n_x, 1], dtype=np.float64)
    b = float(0)
    assert w.shape == (n_x, 1)
    assert type(b) == float
    return w, b
