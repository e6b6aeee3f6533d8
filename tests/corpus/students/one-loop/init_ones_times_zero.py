# %% initialize
def initialize(n_x):
    return 0.0 * np.ones((n_x, 1)), 0.0
