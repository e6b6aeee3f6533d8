# expect: rejected initialize by for-loop
def initialize(n_x):
    w = np.ones((n_x, 1))
    for j in range(n_x):
        w[j] = 0
    else:
        b = 0.0
    return w, b
