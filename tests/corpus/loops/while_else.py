# expect: rejected initialize by while-loop
def initialize(n_x):
    w = np.ones((n_x, 1))
    j = 0
    while j != n_x:
        w[j, 0] = 0
        j = j + 1
    else:
        return w, 0.0
