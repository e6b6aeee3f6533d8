# %% initialize
def initialize(n_x):
    w = np.zeros(n_x)[:, np.newaxis]
    b = np.array(0.0)
    return (w, b)
