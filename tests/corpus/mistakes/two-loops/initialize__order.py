# mistake: b and w are returned in the wrong order.
# told: Look at the order of what is returned: the weights come first, then the bias.
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return b, w
