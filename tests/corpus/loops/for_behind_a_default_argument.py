# expect: rejected initialize by for-loop
def column(n):
    w = np.ones((n, 1))
    for j in range(n):
        w[j] = 0
    return w

def initialize(n_x, make=column):
    return make(n_x), 0.0
