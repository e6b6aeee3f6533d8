# expect: rejected initialize by numpy-loop
def initialize(n_x):
    w = np.ones((n_x, 1))
    for place in np.ndindex(n_x, 1):
        w[place] = 0
    return w, 0.0
