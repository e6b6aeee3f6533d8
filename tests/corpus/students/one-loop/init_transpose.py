# %% initialize
def initialize(n_x):
    w = np.zeros((1, n_x)).T
    b = 0.
    return w, b
