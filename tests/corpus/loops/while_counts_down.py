# expect: rejected initialize by while-loop
def initialize(n_x):
    w, left = np.ones((n_x, 1)), n_x
    while left:
        left -= 1
        w[left] = 0
    return w, 0.0
