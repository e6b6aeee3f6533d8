# %% initialize
def initialize(n_x):
    w = np.zeros(n_x).reshape(-1, 1)
    b = 0.0
    assert w.shape == (n_x, 1)
    return w, b
