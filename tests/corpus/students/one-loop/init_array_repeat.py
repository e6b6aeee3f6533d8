# %% initialize
def initialize(n_x):
    w = np.array([[0.0]] * n_x)
    b = 0.0
    return w, b
