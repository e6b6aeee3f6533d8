# mistake: Only w is returned, b is missing.
# told: Two things are to be returned, the weights and the bias.
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w
