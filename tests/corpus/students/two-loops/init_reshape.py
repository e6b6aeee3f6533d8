# %% initialize
def initialize(n_x):
    w = np.zeros(n_x).reshape(n_x, 1)
    b = np.float64(0)
    return w, b
