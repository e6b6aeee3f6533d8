# expect: rejected initialize by for-loop
def initialize(n_x):
    w = np.empty((n_x, 1))
    for i in range(16):
        for j in range(16):
            for k in range(16):
                r = 256 * i + 16 * j + k
                w[r : r + 1] = 0.0
    return w, 0.0
