# %% initialize
def initialize(n_x):
    w = np.expand_dims(np.zeros(n_x), axis=1)
    return w, 0.0
