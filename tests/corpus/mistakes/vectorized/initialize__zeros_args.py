# mistake: np.zeros(n_x, 1) raises a TypeError, the shape has to be a tuple.
# told: `initialize` raised TypeError: Cannot interpret '
def initialize(n_x):
    w = np.zeros(n_x, 1)
    b = 0
    return w, b
