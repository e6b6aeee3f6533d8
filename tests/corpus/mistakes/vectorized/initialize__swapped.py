# mistake: You return b before w; the order asked for is w, b.
# told: Look at the order of what is returned: the weights come first, then th
def initialize(n_x):
    b = 0.0
    w = np.zeros(shape=(n_x, 1))
    return b, w
