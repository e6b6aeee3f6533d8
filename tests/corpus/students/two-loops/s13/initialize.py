# first try, gives shape (n_x,)
def initialize(n_x):
    w = np.zeros(n_x)
    b = 0.0
    return w, b

# now with the right shape
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b
