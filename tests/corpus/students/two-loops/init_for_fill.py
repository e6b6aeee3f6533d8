# %% initialize
def initialize(n_x):
    w = np.empty((n_x, 1))
    for j in range(n_x):
        w[j, 0] = 0.0
    b = 0.0
    return w, b
