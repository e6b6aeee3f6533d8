# %% initialize
def initialize(n_x):
    w, b = np.full((n_x, 1), 0.0), 0.0
    return w, b
