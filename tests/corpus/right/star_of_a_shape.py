# expect: accepted initialize
def initialize(n_x):
    shape = (n_x, 1)
    return np.zeros((*shape,)), float(0 * sum(shape) + 0 * max(shape))
